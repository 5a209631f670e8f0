/// What tokens are made for. Only scripts written without spaces are analyzed differently.
public enum AnalysisPurpose: Sendable {
    /// Every form a query may ask for: single characters and all bigrams.
    case indexing
    /// The fewest forms that must all match: bigrams, or the one character of a run of one.
    case querying
}
