/// The lasting identity of a movie.
///
/// A movie keeps its number for life: refetching, relinking and recompiling do
/// not change it, so a client may store it. People see it as `cm_` and at least
/// six hexadecimal digits (`cm_00a1b2`).
public struct MovieID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The row number in the catalog, 1 or more.
    public let number: Int64

    /// Creates an identity, or returns `nil` unless `number` is positive.
    public init?(_ number: Int64) {
        guard number > 0 else { return nil }
        self.number = number
    }

    /// Reads the public form. Only the exact form that ``description`` prints is accepted,
    /// so one movie has one address.
    public init?(_ text: some StringProtocol) {
        guard text.hasPrefix(Self.prefix), let number = Int64(text.dropFirst(Self.prefix.count), radix: 16),
            let id = Self(number), id.description == text
        else { return nil }
        self = id
    }

    /// The public form.
    public var description: String {
        let digits = String(number, radix: 16)
        return Self.prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Orders movies by age in the catalog, the last tie-break everywhere.
    public static func < (left: MovieID, right: MovieID) -> Bool { left.number < right.number }

    private static let prefix = "cm_"
}
