/// A rating on the unit interval, the one scale every provider is mapped to.
///
/// Providers publish ratings in stars, points out of ten and percentages. Past
/// normalization the program handles `UnitScore` only, so no later stage can
/// average stars with percentages.
///
/// The value is always a number in `0...1`. Every initializer upholds this.
public struct UnitScore: Hashable, Sendable {
    /// The position on the unit interval, where 0 is the worst rating and 1 the best.
    public let value: Double

    /// Creates a score, or returns `nil` unless `value` is in `0...1`.
    public init?(_ value: Double) {
        guard (0...1).contains(value) else { return nil }  // Also rejects NaN.
        self.value = value
    }

    /// Creates a score from a raw rating and the scale it was published on.
    ///
    /// Returns `nil` if `raw` is off the scale: eleven out of ten is a broken
    /// record, not an enthusiastic one.
    ///
    /// - Precondition: `scale` has two distinct ends.
    public init?(_ raw: Double, on scale: ClosedRange<Double>) {
        precondition(scale.lowerBound < scale.upperBound, "a scale needs two distinct ends")
        self.init((raw - scale.lowerBound) / (scale.upperBound - scale.lowerBound))
    }
}
