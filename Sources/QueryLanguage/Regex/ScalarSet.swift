/// The characters one place of a word may hold, as `[a-z]`, `.` or a letter of its own.
///
/// Never empty, and in one form: ranges in ascending order that neither overlap nor touch. Surrogates are no characters,
/// and the capitals of ASCII are read as small letters: words are matched without regard to case.
public struct ScalarSet: Hashable, Sendable {
    /// The values of the characters.
    public let ranges: [ClosedRange<UInt32>]

    /// Every character: `.`.
    public static let all = ScalarSet(sorted: valid)

    private static let capitals: ClosedRange<UInt32> = 0x41...0x5A

    /// Everything but capitals and surrogates.
    private static let valid: [ClosedRange<UInt32>] = [0...0x40, 0x5B...0xD7FF, 0xE000...0x10FFFF]

    /// One character.
    public init(_ scalar: Unicode.Scalar) {
        let value = Self.capitals.contains(scalar.value) ? scalar.value + 0x20 : scalar.value
        ranges = [value...value]
    }

    /// The characters of some ranges, or all others; `nil` if that is none.
    public init?(_ ranges: [ClosedRange<UInt32>], isNegated: Bool = false) {
        let united = Self.united(ranges.flatMap(Self.validParts))
        let chosen = isNegated ? Self.complement(of: united) : united
        guard !chosen.isEmpty else { return nil }
        self.ranges = chosen
    }

    private init(sorted ranges: [ClosedRange<UInt32>]) {
        self.ranges = ranges
    }

    /// The character, if it is one alone.
    public var only: Unicode.Scalar? {
        guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
        return Unicode.Scalar(range.lowerBound)
    }

    /// How many characters it holds.
    public var count: Int { ranges.reduce(0) { $0 + $1.count } }

    /// All characters but these; `nil` if that is none.
    var negated: ScalarSet? { ScalarSet(ranges, isNegated: true) }

    /// The valid parts of a range, its capitals as small letters.
    private static func validParts(of range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        let parts = valid.filter(range.overlaps).map(range.clamped)
        guard range.overlaps(capitals) else { return parts }
        let shared = range.clamped(to: capitals)
        return parts + [(shared.lowerBound + 0x20)...(shared.upperBound + 0x20)]
    }

    private static func united(_ ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// The valid characters outside of united ranges.
    private static func complement(of ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var result: [ClosedRange<UInt32>] = []
        for part in valid {
            var start = part.lowerBound
            for range in ranges where part.overlaps(range) {
                if range.lowerBound > start { result.append(start...(range.lowerBound - 1)) }
                start = range.upperBound + 1
            }
            if start <= part.upperBound { result.append(start...part.upperBound) }
        }
        return result
    }
}
