/// Spells the ranges of one field: `1980..1989`, `8.0..`, `..<60`, `>70..`.
struct RangeSpelling {
    let field: Field

    /// The canonical text of a range.
    func text(_ range: NumberRange) -> String {
        if let lower = range.lower, lower == range.upper, lower.isInclusive { return number(lower.value) }
        let lower = range.lower.map { ($0.isInclusive ? "" : ">") + number($0.value) }
        let upper = range.upper.map { ($0.isInclusive ? "" : "<") + number($0.value) }
        return (lower ?? "") + ".." + (upper ?? "")
    }

    /// A number with as many decimals as the field shows.
    func number(_ value: Double) -> String {
        if case .number(let format) = field.kind { return value.spelled(decimals: format.decimals) }
        return value.spelled(decimals: 0)
    }
}
