import MovieModel

extension CompiledIndex {
    /// The bounds and counts of each column are those of its values, and all bytes are some column's.
    func checkColumns() throws(IndexError) {
        guard Set(columns.layouts.map(\.name)).count == columns.layouts.count else {
            throw damaged(.columns, "a column is there twice")
        }
        for layout in columns.layouts {
            guard let column = columns[layout.name], column.layout.encoding == layout.encoding else {
                throw damaged(.columns, "\(layout.name) lies where it cannot")
            }
            let values = (0..<UInt32(documentCount)).lazy.map(column.number)
            let extent = ColumnExtent(values)
            guard extent.valuedCount == layout.valuedCount, Self.isSame(extent.least, layout.least),
                Self.isSame(extent.greatest, layout.greatest)
            else { throw damaged(.columns, "\(layout.name) does not have the values it says") }
        }
    }

    private static func isSame(_ left: Double, _ right: Double) -> Bool { left == right || left.isNaN && right.isNaN }

    /// Identities are positive and distinct.
    func checkMovies() throws(IndexError) {
        var previous = Int64.max
        var place = 0
        var isSound = true
        permutations[.added].visit(descending: true) { document in
            let number = movies.number(of: document)
            isSound = number > 0 && (number < previous || place == 0)
            previous = number
            place += isSound ? 1 : 0
            return isSound
        }
        guard isSound else { throw damaged(.columns, "the identity at \(place) is none or not its own") }
    }

    /// Documents stand in static rank order: votes falling, then c-rating, then year, then identity ascending.
    func checkStaticRank() throws(IndexError) {
        let (votes, ratings, years) = (columns[.votes], columns[.rating], columns[.year])
        for document in 1..<UInt32(max(1, documentCount)) {
            let pairs = [votes, ratings, years].lazy.map { column in
                (before: column.value(document - 1) ?? -.infinity, own: column.value(document) ?? -.infinity)
            }
            let first = pairs.first { $0.before != $0.own }
            let isSound =
                first.map { $0.before > $0.own } ?? (movies.number(of: document - 1) < movies.number(of: document))
            guard isSound else { throw damaged(.columns, "document \(document) is not where its rank puts it") }
        }
    }

    /// Each permutation has every document once and follows its column; equal values go by document.
    func checkPermutations() throws(IndexError) {
        for key in SortColumn.allCases {
            let permutation = permutations[key]
            guard permutation.isComplete else {
                throw damaged(.permutations, "\(key.rawValue) lies where it cannot")
            }
            var walk = PermutationCheck(documentCount: documentCount)
            permutation.visit(descending: true) { walk.accept($0, key: permutation.column.key($0)) }
            guard walk.isSound, walk.count == documentCount else {
                throw damaged(.permutations, "\(key.rawValue) is out of order or no permutation at \(walk.count)")
            }
        }
    }

    /// Every document's JSON lies in its section and is that movie's.
    func checkDocuments() throws(IndexError) {
        for document in 0..<UInt32(documentCount) {
            let json = documents.view(document).buffer
            let head = "{\"id\":\"\(movies.id(of: document)?.description ?? "")\""
            guard json.starts(with: head.utf8), json.last == UInt8(ascii: "}") else {
                throw damaged(.hits, "the hit document \(document) is not its movie's")
            }
        }
    }
}

/// A walk through an order that looks for what a sound one does not have.
private struct PermutationCheck {
    private(set) var isSound = true
    /// The documents that were right.
    private(set) var count = 0
    private var seen: [Bool]
    private var previous: (key: UInt64, document: UInt32)?
    private let documentCount: Int

    init(documentCount: Int) {
        self.documentCount = documentCount
        seen = Array(repeating: false, count: documentCount)
    }

    /// Takes the next document; returns whether all was right so far.
    mutating func accept(_ document: UInt32, key: UInt64) -> Bool {
        guard document < documentCount, !seen[Int(document)] else {
            isSound = false
            return false
        }
        seen[Int(document)] = true
        // Falling, those without a value last: their key is the greatest, and one more makes it the least.
        let entry = (key: key &+ 1, document: document)
        if let previous {
            isSound = previous.key == entry.key ? previous.document < entry.document : previous.key > entry.key
        }
        previous = entry
        count += isSound ? 1 : 0
        return isSound
    }
}
