/// A term as the dictionary knows it.
struct Term: Hashable, Sendable {
    /// What it is a term of.
    var field: TermField
    /// The documents that have it.
    var documentCount: Int
    /// Its document, if there is but one; otherwise where its list begins.
    var listOffset: Int
    /// Where its positions begin; 0 if it has none there.
    var positionOffset: Int
    /// Where it stands in its document, if it is of a title and there is but one.
    var code = PlaceCode.escape
    /// Its place among all terms, from 0.
    var ordinal = 0
}
