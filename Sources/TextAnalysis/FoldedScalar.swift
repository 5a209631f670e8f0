/// One scalar of folded text, with where it came from.
struct FoldedScalar {
    var value: UInt32
    var kind: ScalarKind
    /// The offset in scalars of the original text.
    let source: Int32
    /// The scalar it was folded from, composed where the text was decomposed.
    var original: UInt32
}
