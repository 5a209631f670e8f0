import Synchronization

/// Which set of genres every document has, made from the lists of the genres when it is first asked for.
///
/// Few sets of genres occur, so counting the genres of matches is counting their sets, one step a match, and adding up.
/// Threads that need them at once make them twice and keep one.
final class GenreSets: Sendable {
    /// The sets that occur and the number of each document's.
    final class Table: @unchecked Sendable {  // What the pointer points to is written once, before anyone else sees it.
        /// The sets that occur, a bit a genre; none if there are more genres than bits or more sets than numbers.
        let sets: [UInt32]
        /// For each document the number of its set.
        let numbers: UnsafeMutablePointer<UInt16>

        init(_ lists: [DocumentList?], documentCount: Int) {
            numbers = .allocate(capacity: max(1, documentCount))
            guard lists.count <= UInt32.bitWidth else {
                sets = []
                return
            }
            var masks = [UInt32](repeating: 0, count: documentCount)
            for (genre, list) in lists.enumerated() {
                _ = list?.forEachBlock { documents, _ in
                    for document in documents { masks[Int(document)] |= 1 &<< UInt32(genre) }
                    return true
                }
            }
            var known: [UInt32: UInt16] = [:]
            var sets: [UInt32] = []
            for (document, mask) in masks.enumerated() {
                if known[mask] == nil {
                    known[mask] = UInt16(truncatingIfNeeded: sets.count)
                    sets.append(mask)
                }
                numbers[document] = known[mask] ?? 0
            }
            self.sets = sets.count <= 1 << UInt16.bitWidth ? sets : []
        }

        deinit { numbers.deallocate() }
    }

    private let made = AtomicLazyReference<Table>()

    /// The table, `nil` if there is none for so many genres or sets of them.
    func table(documentCount: Int, lists: () -> [DocumentList?]) -> Table? {
        let table = made.load() ?? made.storeIfNil(Table(lists(), documentCount: documentCount))
        return table.sets.isEmpty ? nil : table
    }
}
