import Synchronization

/// The genres of every document, a bit each, made from their lists when they are first asked for.
///
/// Counting the genres of few matches reads one number a match instead of a bit of every genre's bitmap. Threads that
/// need them at once make them twice and keep one.
final class GenreMasks: @unchecked Sendable {  // The pointer is set once, atomically; what it points to never changes.
    private let made = Atomic<UnsafeMutablePointer<UInt32>?>(nil)

    deinit { made.load(ordering: .relaxed)?.deallocate() }

    /// The masks, or `nil` if there are more genres than bits.
    func masks(of lists: [DocumentList?], documentCount: Int) -> UnsafePointer<UInt32>? {
        guard lists.count <= UInt32.bitWidth else { return nil }
        if let known = made.load(ordering: .acquiring) { return UnsafePointer(known) }
        let masks = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, documentCount))
        masks.initialize(repeating: 0, count: documentCount)
        for (genre, list) in lists.enumerated() {
            _ = list?.forEachBlock { documents, _ in
                for document in documents { masks[Int(document)] |= 1 &<< UInt32(genre) }
                return true
            }
        }
        let (isMine, other) = made.compareExchange(expected: nil, desired: masks, ordering: .acquiringAndReleasing)
        guard !isMine else { return UnsafePointer(masks) }
        masks.deallocate()
        return other.map { UnsafePointer($0) }
    }
}
