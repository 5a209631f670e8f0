import Synchronization

/// The first documents of a stored order as a bitmap, made when they are first asked for.
///
/// Where matches are many, the first ones under a column are nearly always among a small part of all documents, and
/// bitmaps meet far sooner than matches can be compared. Threads that need it at once make it twice and keep one.
final class OrderLevel: Sendable {
    /// What it holds once it is made.
    private final class Bitmap: @unchecked Sendable {  // Written once, before anyone else sees it.
        let words: UnsafeMutablePointer<UInt64>
        /// Whether every place of the order gave a document of its own, as in any sound file.
        let isComplete: Bool

        init(_ permutation: Permutation, isDescending: Bool, count: Int) {
            let documentCount = permutation.count
            let wordCount = (documentCount + 63) / 64
            let words = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, wordCount))
            words.initialize(repeating: 0, count: max(1, wordCount))
            var left = count
            permutation.visit(descending: isDescending) { document in
                guard left > 0, document < documentCount else { return false }
                words[Int(document >> 6)] |= 1 &<< UInt64(document & 63)
                left &-= 1
                return true
            }
            self.words = words
            isComplete = BitmapKernels.count(words, wordCount) == count
        }

        deinit { words.deallocate() }
    }

    private let made = AtomicLazyReference<Bitmap>()

    /// The first `count` documents of an order, the same one each time; `nil` if the order is damaged.
    ///
    /// - Precondition: the order has so many documents.
    /// - Complexity: O(1) but for the first time, which visits them all.
    func documents(_ permutation: Permutation, isDescending: Bool, count: Int) -> DocumentSet? {
        let bitmap =
            made.load() ?? made.storeIfNil(Bitmap(permutation, isDescending: isDescending, count: count))
        return bitmap.isComplete ? DocumentSet(stored: UnsafeRawPointer(bitmap.words), count: count) : nil
    }
}
