/// What `CURRENT` says: the name of the published file and the checksum of its header, which covers all of it.
struct CurrentPointer: Hashable, Sendable {
    var generation: Int
    var checksum: UInt64

    /// One line: name, a space, sixteen hexadecimal digits.
    var text: String {
        let digits = String(checksum, radix: 16)
        return "\(GenerationName.name(of: generation)) \(String(repeating: "0", count: 16 - digits.count))\(digits)\n"
    }

    /// Reads the line, or returns `nil` if it is anything else.
    init?(_ text: String) {
        let words = text.split(separator: "\n", omittingEmptySubsequences: true).first?.split(separator: " ") ?? []
        guard words.count == 2, let generation = GenerationName.number(of: words[0]),
            let checksum = UInt64(words[1], radix: 16)
        else { return nil }
        self.init(generation: generation, checksum: checksum)
        guard self.text == text else { return nil }
    }

    init(generation: Int, checksum: UInt64) {
        self.generation = generation
        self.checksum = checksum
    }
}
