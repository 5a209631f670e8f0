/// The first elements of an order among those offered.
///
/// A binary heap with the last of them on top, so one comparison turns most of the others away.
struct TopList<Element> {
    private var heap: [Element] = []
    private let limit: Int
    private let precedes: (Element, Element) -> Bool

    init(limit: Int, by precedes: @escaping (Element, Element) -> Bool) {
        self.limit = limit
        self.precedes = precedes
        heap.reserveCapacity(min(limit, 1024))
    }

    /// Offers an element.
    ///
    /// - Complexity: O(log limit).
    mutating func insert(_ element: Element) {
        if heap.count < limit {
            heap.append(element)
            rise(from: heap.count - 1)
        } else if let last = heap.first, precedes(element, last) {
            heap[0] = element
            sink()
        }
    }

    /// The elements kept, in order.
    func sorted() -> [Element] { heap.sorted(by: precedes) }

    private mutating func rise(from start: Int) {
        var child = start
        while child > 0, precedes(heap[(child - 1) / 2], heap[child]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var last = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(heap[last], heap[child])
            {
                last = child
            }
            if last == parent { return }
            heap.swapAt(parent, last)
            parent = last
        }
    }
}
