/// The stored orders of an index.
final class Permutations: Sendable {
    private let section: Section
    private let columns: Columns
    /// The orders by their place, unless blocks are verified as they are touched: an order is then made each time, so
    /// that opening the file touches none.
    private let made: [Permutation]

    init(_ section: Section, _ columns: Columns) {
        (self.section, self.columns) = (section, columns)
        made = section.isLazy ? [] : SortColumn.allCases.map { Permutation($0, columns[$0], in: section) }
    }

    /// The order of a column; incomplete if it is damaged.
    subscript(_ key: SortColumn) -> Permutation {
        made.isEmpty ? Permutation(key, columns[key], in: section) : made[key.place]
    }
}
