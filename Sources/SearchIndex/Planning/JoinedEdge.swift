/// Words of a query read with a space more or less, which is one typo.
///
/// `starwars` may be `star wars`, and `mat rix` may be `matrix`.
struct JoinedEdge: Sendable {
    /// The slots of the graph it stands for.
    var slots: Range<Int>
    /// The terms that must then stand one right after another in one title.
    var terms: [Term]
}
