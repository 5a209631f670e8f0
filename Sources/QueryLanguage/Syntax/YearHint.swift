/// A year at the end of the words, taken as a wish about the order and not as a filter.
///
/// People write "dune 2021" to tell two movies apart, while providers disagree
/// about years by one: a filter would lose the very movie that was meant.
public struct YearHint: Hashable, Sendable {
    /// The year.
    public let year: Int

    /// Where it is written.
    public let span: Span

    /// Creates a hint.
    public init(year: Int, span: Span) {
        self.year = year
        self.span = span
    }
}
