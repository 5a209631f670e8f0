import QueryLanguage

extension NumberRange {
    /// The one whole number that the range means, as a facet code; empty for a wider range.
    var wholeNumbers: [String] {
        guard let value = lower?.value, value == upper?.value, let number = Int(exactly: value) else { return [] }
        return [String(number)]
    }
}
