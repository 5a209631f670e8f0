/// A stretch of numbers in a field's own unit, open at an end that has no bound.
public struct NumberRange: Hashable, Sendable {
    /// Where it begins, or `nil` if it has no beginning.
    public let lower: NumberBound?

    /// Where it ends, or `nil` if it has no end.
    public let upper: NumberBound?

    /// Creates a range.
    public init(lower: NumberBound?, upper: NumberBound?) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether `value` lies in the range.
    public func contains(_ value: Double) -> Bool {
        let isPastLower = lower.map { $0.isInclusive ? value >= $0.value : value > $0.value } ?? true
        let isBeforeUpper = upper.map { $0.isInclusive ? value <= $0.value : value < $0.value } ?? true
        return isPastLower && isBeforeUpper
    }
}
