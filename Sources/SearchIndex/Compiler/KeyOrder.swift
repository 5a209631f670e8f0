/// Puts documents in order by keys that cannot be counted, digit by digit from the first one in which they differ.
///
/// It takes eight bytes a document beside the keys, where a radix sort of keys with their documents takes 32.
struct KeyOrder {
    private let keys: UnsafeBufferPointer<UInt64>

    /// Below so many documents comparing them is cheaper than counting digits.
    private static let fewDocuments = 256
    private static let digitBits = 16

    /// The documents by key, ties by document.
    ///
    /// - Complexity: O(documents) for each two bytes in which the keys differ.
    static func documents(_ keys: [UInt64]) -> [UInt32] {
        var order = keys.indices.map { UInt32(truncatingIfNeeded: $0) }
        var room = [UInt32](repeating: 0, count: keys.count)
        keys.withUnsafeBufferPointer { keys in
            order.withUnsafeMutableBufferPointer { order in
                room.withUnsafeMutableBufferPointer { KeyOrder(keys: keys).sort(order, $0) }
            }
        }
        return order
    }

    private init(keys: UnsafeBufferPointer<UInt64>) { self.keys = keys }

    /// Sorts documents that ascend, with as much room for others.
    private func sort(_ order: UnsafeMutableBufferPointer<UInt32>, _ room: UnsafeMutableBufferPointer<UInt32>) {
        guard order.count > 1 else { return }
        if order.count < Self.fewDocuments {
            var few = order
            return few.sort { (keys[Int($0)], $0) < (keys[Int($1)], $1) }
        }
        var (least, greatest) = (UInt64.max, UInt64.min)
        for document in order {
            least = min(least, keys[Int(document)])
            greatest = max(greatest, keys[Int(document)])
        }
        guard least < greatest else { return }
        let digitBits = min(Self.digitBits, Int.bitWidth - order.count.leadingZeroBitCount)
        let shift = UInt64(max(0, UInt64.bitWidth - (greatest - least).leadingZeroBitCount - digitBits))
        var ends = [Int](repeating: 0, count: 1 << digitBits | 1)
        for document in order { ends[Int((keys[Int(document)] - least) >> shift) + 1] += 1 }
        for digit in 1..<ends.count { ends[digit] += ends[digit - 1] }
        for document in order {
            let digit = Int((keys[Int(document)] - least) >> shift)
            room[ends[digit]] = document
            ends[digit] += 1
        }
        _ = order.update(fromContentsOf: room)
        if shift > 0 { sortGroups(order, room, ends: ends) }
    }

    /// Sorts the documents of each digit, which end at these places.
    private func sortGroups(
        _ order: UnsafeMutableBufferPointer<UInt32>, _ room: UnsafeMutableBufferPointer<UInt32>, ends: [Int]
    ) {
        var start = 0
        for end in ends.dropLast() {
            if end - start > 1 {
                sort(
                    UnsafeMutableBufferPointer(rebasing: order[start..<end]),
                    UnsafeMutableBufferPointer(rebasing: room[start..<end]))
            }
            start = end
        }
    }
}
