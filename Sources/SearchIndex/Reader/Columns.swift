/// The columns of an index.
final class Columns: Sendable {
    /// What stands in the directory, in file order.
    let layouts: [ColumnLayout]
    private let section: Section
    private let documentCount: Int
    /// The columns themselves, unless blocks are verified as they are touched: a column is then made each time, so that
    /// opening the file touches none.
    private let made: [Column]
    private let places: [String: Int]
    /// The places of the columns that have a stored order, by their place in ``SortColumn``.
    private let sortPlaces: [Int]

    /// Reads the directory, or returns `nil` if it holds what cannot be or lacks a column that has a stored order.
    init?(_ section: Section, documentCount: Int) {
        self.section = section
        self.documentCount = documentCount
        let directory = section.prefix(Int(section.prefix(4, from: 0).u32(0)), from: 4)
        var offset = 0
        let count = directory.variableInteger(&offset)
        guard count <= directory.count else { return nil }
        var layouts: [ColumnLayout] = []
        for _ in 0..<count {
            let nameBytes = directory.variableInteger(&offset)
            guard nameBytes <= directory.count - offset else { return nil }
            let name = directory.slice(offset, nameBytes).text
            offset += nameBytes
            guard let layout = ColumnLayout(name: name, directory, at: offset),
                Self.fits(layout, section.count, documentCount: documentCount)
            else { return nil }
            layouts.append(layout)
            offset += ColumnLayout.fixedByteCount
        }
        guard offset == directory.count else { return nil }
        self.layouts = layouts
        places = Dictionary(layouts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        sortPlaces = SortColumn.allCases.compactMap { [places] in places[$0.rawValue] }
        guard sortPlaces.count == SortColumn.allCases.count else { return nil }
        made = section.isLazy ? [] : layouts.map { Column($0, in: section, documentCount: documentCount) }
    }

    /// The column of that name, or `nil`.
    subscript(_ name: String) -> Column? {
        if let key = SortColumn(rawValue: name) { return self[key] }
        return places[name].map(column)
    }

    /// A column that has a stored order.
    ///
    /// - Complexity: O(1), without hashing its name.
    subscript(_ key: SortColumn) -> Column {
        column(sortPlaces[key.place])
    }

    private func column(_ place: Int) -> Column {
        made.isEmpty ? Column(layouts[place], in: section, documentCount: documentCount) : made[place]
    }

    /// Whether every value of a column lies in the section.
    private static func fits(_ layout: ColumnLayout, _ byteCount: Int, documentCount: Int) -> Bool {
        guard let needed = layout.byteCount(documentCount), layout.offset <= byteCount else { return false }
        return needed <= byteCount - layout.offset && layout.valuedCount <= documentCount
    }
}
