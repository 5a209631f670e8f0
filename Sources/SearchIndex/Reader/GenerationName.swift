/// The name of a published file, `gen-NNNNNN.cmx`.
enum GenerationName {
    /// The name of a generation.
    static func name(of number: Int) -> String {
        let digits = String(number)
        return "gen-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".cmx"
    }

    /// The number in a name, or `nil` for another name.
    static func number(of name: some StringProtocol) -> Int? {
        guard name.hasPrefix("gen-"), name.hasSuffix(".cmx"), let number = Int(name.dropFirst(4).dropLast(4)),
            number > 0, Self.name(of: number) == name
        else { return nil }
        return number
    }

    /// The number in the last component of a path.
    static func number(ofPath path: String) -> Int? { number(of: path.split(separator: "/").last ?? "") }
}
