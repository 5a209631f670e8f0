import Synchronization

/// Bitmaps of common lists that stand packed in the file, made when a list is first asked for and kept.
///
/// A list of a word in forty titles takes a fifth of the bytes packed, but is met with others fastest as a bitmap. So the
/// file has it packed, and a search that needs it leaves its bitmap behind for all later ones.
///
/// Threads share the table without locks: a slot is filled once and never changes. Two that make a bitmap at once
/// make it twice and keep one. A list that finds no slot is read as it is stored.
final class ResidentBitmaps: @unchecked Sendable {  // The slots are atomic, and what they point to never changes.
    private static let slotCount = 512
    private static let probeCount = 8
    /// The bytes before the words: where the list lies in its section.
    private static let headByteCount = 64

    private let slots: UnsafeMutablePointer<Atomic<UInt>>
    private let documentCount: Int

    /// An empty table for an index of that many documents.
    init(documentCount: Int) {
        self.documentCount = documentCount
        slots = .allocate(capacity: Self.slotCount)
        for index in 0..<Self.slotCount { (slots + index).initialize(to: Atomic(0)) }
    }

    deinit {
        for index in 0..<Self.slotCount {
            UnsafeMutableRawPointer(bitPattern: slots[index].load(ordering: .acquiring))?.deallocate()
        }
        slots.deinitialize(count: Self.slotCount)
        slots.deallocate()
    }

    /// The bitmap of the list at an offset of its section, or `nil`: it is damaged, or there is no room.
    ///
    /// - Complexity: O(1), but for the first time.
    func bitmap(at offset: Int, _ list: () -> DocumentList) -> StoredBitmap? {
        var made: UnsafeMutableRawPointer?
        let first = Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: offset) &* 0x9E37_79B9_7F4A_7C15 &>> 32)
        for probe in 0..<Self.probeCount {
            let slot = (first &+ probe) & (Self.slotCount &- 1)
            var kept = slots[slot].load(ordering: .acquiring)
            if kept == 0 {
                guard let bytes = made ?? bytes(of: list(), at: offset) else { return nil }
                made = bytes
                let mine = UInt(bitPattern: bytes)
                let (exchanged, original) = slots[slot].compareExchange(
                    expected: 0, desired: mine, ordering: .acquiringAndReleasing)
                if exchanged { return bitmap(bytes) }
                kept = original
            }
            guard let bytes = UnsafeMutableRawPointer(bitPattern: kept), bytes.load(as: Int.self) == offset else {
                continue
            }
            made?.deallocate()
            return bitmap(bytes)
        }
        made?.deallocate()
        return nil
    }

    private func bitmap(_ bytes: UnsafeMutableRawPointer) -> StoredBitmap {
        StoredBitmap(UnsafeRawPointer(bytes + Self.headByteCount), documentCount: documentCount)
    }

    /// The offset, the words and the counts of a list, or `nil` if it has not the documents it says.
    private func bytes(of list: DocumentList, at offset: Int) -> UnsafeMutableRawPointer? {
        let byteCount = Self.headByteCount + StoredBitmap.byteCount(documentCount: documentCount)
        let bytes = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: IndexFormat.alignment)
        bytes.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
        bytes.storeBytes(of: offset, as: Int.self)
        let wordCount = (documentCount + 63) / 64
        let words = (bytes + Self.headByteCount).assumingMemoryBound(to: UInt64.self)
        list.union(into: words)
        var count: UInt32 = 0
        for index in 0..<wordCount {
            if index % IndexFormat.wordsPerCount == 0 {
                (bytes + Self.headByteCount + wordCount * 8 + index / IndexFormat.wordsPerCount * 4)
                    .storeBytes(of: count, as: UInt32.self)
            }
            count += UInt32(words[index].nonzeroBitCount)
        }
        guard Int(count) == list.count else {
            bytes.deallocate()
            return nil
        }
        return bytes
    }
}
