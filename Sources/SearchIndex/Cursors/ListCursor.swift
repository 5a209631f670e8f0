/// A cursor over numbers in an array, ascending and distinct.
struct ListCursor: DocIDCursor {
    private let documents: [UInt32]
    private var index = 0

    init(_ documents: [UInt32]) { self.documents = documents }

    @inline(__always)
    var current: DocID { index < documents.count ? DocID(documents[index]) : .end }

    var cost: Int { documents.count - index }

    @inline(__always)
    mutating func advance() { if index < documents.count { index &+= 1 } }

    /// - Complexity: O(log distance): steps double, then a binary search.
    mutating func seek(to target: DocID) {
        var step = 1
        while index + step < documents.count, documents[index + step] < target.number {
            index += step
            step *= 2
        }
        var (low, high) = (index, min(index + step, documents.count))
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < target.number { low = middle + 1 } else { high = middle }
        }
        index = low
    }
}
