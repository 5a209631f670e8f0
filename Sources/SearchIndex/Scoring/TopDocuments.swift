/// The first documents of an order among those offered.
///
/// A binary heap in scratch memory with the last of them on top, so that one comparison turns most others away.
struct TopDocuments {
    private let heap: UnsafeMutablePointer<RankOrder>
    private let limit: Int
    private(set) var count = 0
    /// What precedes this was on an earlier page.
    private let start: RankOrder

    /// - Parameter limit: the documents to keep, no more than there are.
    init(limit: Int, from start: RankOrder = .first, _ scratch: SearchScratch) {
        self.limit = max(0, limit)
        self.start = start
        heap = scratch.allocate(self.limit)
    }

    /// Whether so many were offered as are wanted.
    var isFull: Bool { count == limit }

    /// The last one kept; what does not precede it is not worth offering to a full heap.
    var last: RankOrder { count > 0 ? heap[0] : .first }

    /// Offers a document.
    ///
    /// - Complexity: O(log limit).
    @inline(__always)
    mutating func insert(_ order: RankOrder) {
        if order < start { return }
        if count < limit {
            heap[count] = order
            count &+= 1
            rise(from: count &- 1)
        } else if count > 0, order < heap[0] {
            heap[0] = order
            sink()
        }
    }

    /// The documents kept, in any order.
    var unsorted: UnsafeMutableBufferPointer<RankOrder> { UnsafeMutableBufferPointer(start: heap, count: count) }

    /// The documents kept, in order; nothing may be offered any more.
    func sorted() -> UnsafeBufferPointer<RankOrder> {
        var documents = unsorted
        documents.sort()
        return UnsafeBufferPointer(documents)
    }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0, case let parent = (child &- 1) / 2, heap[parent] < heap[child] {
            (heap[child], heap[parent]) = (heap[parent], heap[child])
            child = parent
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var last = parent
            let (left, right) = (2 &* parent &+ 1, 2 &* parent &+ 2)
            if left < count, heap[last] < heap[left] { last = left }
            if right < count, heap[last] < heap[right] { last = right }
            if last == parent { return }
            (heap[parent], heap[last]) = (heap[last], heap[parent])
            parent = last
        }
    }
}
