/// How the numbers of one field are written, and which of them make sense.
public struct NumberFormat: Hashable, Sendable {
    /// The values the field can hold; a number outside is refused.
    public let bounds: ClosedRange<Double>

    /// The decimal places the canonical form shows at least.
    public let decimals: Int

    /// The native scale that `75%` is a share of, or `nil` if percentages make no sense here.
    public let percentOf: ClosedRange<Double>?

    /// Whether `10k` and `1.2m` are numbers here.
    public let allowsMagnitudes: Bool

    /// Whether `1h30m` is a number here, counted in minutes.
    public let allowsDurations: Bool

    /// Creates a format.
    public init(
        bounds: ClosedRange<Double>, decimals: Int = 0, percentOf: ClosedRange<Double>? = nil,
        allowsMagnitudes: Bool = false, allowsDurations: Bool = false
    ) {
        self.bounds = bounds
        self.decimals = decimals
        self.percentOf = percentOf
        self.allowsMagnitudes = allowsMagnitudes
        self.allowsDurations = allowsDurations
    }
}
