/// The text form: fields apart by `~`, numbers as hexadecimal bit patterns, so that it stands in a URL as it is.
///
/// ```
/// relevance: 1~generation~r~high~prior~votes~rating~year~id
/// columns:   1~generation~c~name~a|d~value|-~ ... ~votes~rating~year~id
/// ```
extension SearchCursor {
    private static let version = "1"
    /// More than any cursor has.
    private static let longestText = 1_000

    /// Reads the text form, or returns `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.longestText else { return nil }
        var fields = text.split(separator: "~", omittingEmptySubsequences: false)[...]
        guard fields.popFirst() == Self.version[...], let generation = Self.number(fields.popFirst()),
            let kind = fields.popFirst(), fields.count >= 4, let last = Self.tuple(fields.suffix(4)),
            let position = Self.position(kind, fields.dropLast(4))
        else { return nil }
        (self.generation, self.position, self.last) = (Int(truncatingIfNeeded: generation), position, last)
        guard self.generation >= 0 else { return nil }
    }

    /// The text form, which ``init(_:)`` reads back.
    public var text: String {
        var fields = [Self.version, Self.hex(UInt64(generation))]
        switch position {
        case .relevance(let high, let prior): fields += ["r", Self.hex(high), Self.hex(UInt64(prior))]
        case .columns(let criteria):
            fields.append("c")
            for criterion in criteria {
                fields += [criterion.name, criterion.isDescending ? "d" : "a"]
                fields.append(criterion.value.map { Self.hex($0.bitPattern) } ?? "-")
            }
        }
        fields += [last.votes, last.rating, last.year].map { Self.hex($0.bitPattern) }
        fields.append(Self.hex(UInt64(bitPattern: last.id)))
        return fields.joined(separator: "~")
    }

    private static func position(_ kind: Substring, _ fields: ArraySlice<Substring>) -> Position? {
        var fields = fields
        if kind == "r" {
            guard fields.count == 2, let high = number(fields.popFirst()), let prior = number(fields.popFirst()),
                let prior = UInt32(exactly: prior)
            else { return nil }
            return .relevance(high: high, prior: prior)
        }
        guard kind == "c", fields.count % 3 == 0 else { return nil }
        var criteria: [Criterion] = []
        while let name = fields.popFirst(), let way = fields.popFirst(), let value = fields.popFirst() {
            guard !name.isEmpty, way == "a" || way == "d", let number = value == "-" ? .some(nil) : finite(value) else {
                return nil
            }
            criteria.append(Criterion(name: String(name), isDescending: way == "d", value: number))
        }
        return .columns(criteria)
    }

    private static func tuple(_ fields: ArraySlice<Substring>) -> StaticTuple? {
        let numbers = fields.compactMap { number($0) }
        guard numbers.count == 4 else { return nil }
        let values = numbers.prefix(3).map(Double.init(bitPattern:))
        guard !values.contains(where: \.isNaN) else { return nil }
        return StaticTuple(
            votes: values[0], rating: values[1], year: values[2], id: Int64(bitPattern: numbers[3]))
    }

    private static func finite(_ text: Substring) -> Double?? {
        guard let bits = number(text), case let value = Double(bitPattern: bits), value.isFinite else { return nil }
        return .some(value)
    }

    private static func hex(_ number: UInt64) -> String { String(number, radix: 16) }

    private static func number(_ text: Substring?) -> UInt64? {
        guard let text, !text.isEmpty, text.utf8.first != UInt8(ascii: "+") else { return nil }
        return UInt64(text, radix: 16)
    }
}
