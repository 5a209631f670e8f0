/// A set of documents: a list while it is small, a bitmap when it is not.
///
/// The result of every clause is one of these, which makes totals exact and facets a matter of counting.
enum DocumentSet: Sendable {
    /// Numbers, ascending and distinct.
    case list([UInt32])
    /// A bit each.
    case bitmap(Bitmap)

    static let empty = DocumentSet.list([])

    /// The number of documents.
    var count: Int {
        switch self {
        case .list(let documents): documents.count
        case .bitmap(let bitmap): bitmap.count
        }
    }

    /// Whether a document is in the set.
    ///
    /// - Complexity: O(log count) for a list.
    func contains(_ document: UInt32) -> Bool {
        switch self {
        case .list(let documents):
            var cursor = ListCursor(documents)
            cursor.seek(to: DocID(document))
            return cursor.current.number == document
        case .bitmap(let bitmap): return bitmap.contains(document)
        }
    }

    /// Calls `body` with every document, ascending.
    func forEach(_ body: (UInt32) -> Void) {
        switch self {
        case .list(let documents): for document in documents { body(document) }
        case .bitmap(let bitmap):
            for (index, word) in bitmap.words.enumerated() {
                var bits = word
                while bits != 0 {
                    body(UInt32(index &* 64 &+ bits.trailingZeroBitCount))
                    bits &= bits &- 1
                }
            }
        }
    }

    /// The documents that pass a test.
    func filter(_ isIncluded: (UInt32) -> Bool) -> DocumentSet {
        var documents: [UInt32] = []
        forEach { if isIncluded($0) { documents.append($0) } }
        return .list(documents)
    }

    /// What both sets have.
    func intersection(_ other: DocumentSet) -> DocumentSet {
        switch (self, other) {
        case (.bitmap(var left), .bitmap(let right)):
            left.formIntersection(right)
            return .bitmap(left)
        case (.list(let documents), .bitmap(let bitmap)), (.bitmap(let bitmap), .list(let documents)):
            return .list(documents.filter(bitmap.contains))
        case (.list(let left), .list(let right)):
            let (few, many) = left.count < right.count ? (left, right) : (right, left)
            return .list(ConjunctionCursor(ListCursor(few), ListCursor(many)).drained())
        }
    }

    /// What is in this set and not in the other.
    func subtracting(_ other: DocumentSet, documentCount: Int) -> DocumentSet {
        switch (self, other) {
        case (.list(let documents), .bitmap(let bitmap)): return .list(documents.filter { !bitmap.contains($0) })
        case (.list(let documents), .list):
            let removed = other.bitmap(documentCount: documentCount)
            return .list(documents.filter { !removed.contains($0) })
        case (.bitmap(var bitmap), _):
            bitmap.subtract(other.bitmap(documentCount: documentCount))
            return .bitmap(bitmap)
        }
    }

    /// What is in any of the sets.
    static func union(_ sets: [DocumentSet], documentCount: Int) -> DocumentSet {
        let sets = sets.filter { if case .list(let documents) = $0 { !documents.isEmpty } else { true } }
        guard sets.count > 1 else { return sets.first ?? .empty }
        var lists: [UInt32] = []
        var isSmall = true
        for set in sets {
            guard case .list(let documents) = set, (lists.count + documents.count) * 64 <= documentCount else {
                isSmall = false
                break
            }
            lists += documents
        }
        if isSmall { return .list(Self.distinct(lists.sorted())) }
        var bitmap = Bitmap(documentCount: documentCount)
        for set in sets {
            switch set {
            case .list(let documents): for document in documents { bitmap.insert(document) }
            case .bitmap(let other): bitmap.formUnion(other)
            }
        }
        return .bitmap(bitmap)
    }

    /// The set as a bitmap.
    func bitmap(documentCount: Int) -> Bitmap {
        switch self {
        case .bitmap(let bitmap): return bitmap
        case .list(let documents):
            var bitmap = Bitmap(documentCount: documentCount)
            for document in documents { bitmap.insert(document) }
            return bitmap
        }
    }

    private static func distinct(_ sorted: [UInt32]) -> [UInt32] {
        var distinct: [UInt32] = []
        for document in sorted where document != distinct.last { distinct.append(document) }
        return distinct
    }
}
