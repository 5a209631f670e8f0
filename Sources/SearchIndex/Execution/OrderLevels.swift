/// The levels of all stored orders both ways: the first documents of each, a sixty-fourth and an eighth of all.
///
/// Whatever is in a level comes before whatever is not, so if enough matches are in it, the first ones are among them.
final class OrderLevels: Sendable {
    /// How many documents there are to one of a level, the smallest level first.
    static let documentsPerMember = [64, 8]

    private let levels: [OrderLevel]

    init() {
        let count = SortColumn.allCases.count * 2 * Self.documentsPerMember.count
        levels = (0..<count).map { _ in OrderLevel() }
    }

    /// The documents of a level; `nil` if the order is damaged.
    ///
    /// - Precondition: `level` is a place in ``documentsPerMember``.
    func documents(_ level: Int, of key: SortColumn, _ permutation: Permutation, isDescending: Bool) -> DocumentSet? {
        let place = (key.place * 2 + (isDescending ? 1 : 0)) * Self.documentsPerMember.count + level
        let count = permutation.count / Self.documentsPerMember[level]
        return levels[place].documents(permutation, isDescending: isDescending, count: count)
    }
}
