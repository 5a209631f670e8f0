import QueryLanguage

/// The values a range clause means.
///
/// A single number means what people see: `rating:84.1` matches 84.07, which is shown as 84.1.
struct ValueInterval: Hashable, Sendable {
    private let range: NumberRange
    private let tolerance: Double

    /// The interval of a range of a field shown with that many decimals.
    init(_ range: NumberRange, decimals: Int) {
        self.range = range
        tolerance = range.isOneNumber ? 0.5 / (0..<decimals).reduce(1.0) { scale, _ in scale * 10 } : 0
    }

    /// Whether a value lies in the interval; `nan` lies in none.
    func contains(_ value: Double) -> Bool { !value.isNaN && !isBelow(value) && !isAbove(value) }

    /// Whether a value is too small.
    func isBelow(_ value: Double) -> Bool {
        guard let lower = range.lower else { return false }
        let bound = lower.value - tolerance
        return lower.isInclusive ? value < bound : value <= bound
    }

    /// Whether a value is too large.
    func isAbove(_ value: Double) -> Bool {
        guard let upper = range.upper else { return false }
        if tolerance > 0 { return value >= upper.value + tolerance }
        return upper.isInclusive ? value > upper.value : value >= upper.value
    }
}

extension NumberRange {
    /// Whether it is one number and not a span, so that it means what is shown as that number.
    var isOneNumber: Bool {
        lower?.value == upper?.value && lower?.isInclusive == true && upper?.isInclusive == true
    }
}
