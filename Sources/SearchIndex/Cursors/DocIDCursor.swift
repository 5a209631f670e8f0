/// A forward-only walk over documents in ascending order.
///
/// A new cursor already rests on its first document. An exhausted cursor rests
/// on ``DocID/end`` and stays there.
protocol DocIDCursor {
    /// The document the cursor rests on.
    var current: DocID { get }

    /// An upper bound on the number of documents left, used to order joins.
    var cost: Int { get }

    /// Moves to the next document.
    mutating func advance()

    /// Moves to the first document at or after `target`.
    ///
    /// - Precondition: `target` is not before ``current``.
    /// - Complexity: O(`cost`) by default. Cursors over blocks skip whole blocks.
    mutating func seek(to target: DocID)
}

extension DocIDCursor {
    mutating func seek(to target: DocID) {
        while current < target { advance() }
    }

    /// The documents left, as numbers.
    consuming func drained() -> [UInt32] {
        var documents: [UInt32] = []
        var cursor = self
        while cursor.current != .end {
            documents.append(cursor.current.number)
            cursor.advance()
        }
        return documents
    }
}
