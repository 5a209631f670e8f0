/// A token or equivalent of a title with its place.
struct ModelGram: Hashable {
    /// Its number in ``ModelTerms``.
    var term: Int
    var position: Int
    var length: Int
    /// Whether it stands there as written.
    var isTyped: Bool
    /// Where it is in the text, in scalars.
    var range: Range<Int>
}
