/// A set of documents: all of them, a list while they are few, a bitmap when they are not.
///
/// The result of every clause is one of these, which makes totals exact and facets a matter of counting. A set is a
/// view of memory of the search's ``SearchScratch`` or of the mapped file and is worth nothing when the search is over.
struct DocumentSet {
    /// How the documents stand in memory.
    enum Form {
        /// Every document.
        case everything
        /// `UInt32` each, ascending and distinct.
        case list
        /// A bit each; those past the last document are zero.
        case bitmap
    }

    let form: Form
    /// The list or the bitmap.
    private let base: UnsafeRawPointer
    /// The number of documents; -1 if nobody has counted the bits yet.
    let knownCount: Int
    /// Whether the bitmap belongs to whoever holds the set, who may change it.
    private let isTemporary: Bool

    /// No document.
    static var empty: DocumentSet {
        DocumentSet(list: UnsafePointer(bitPattern: 16).unsafelyUnwrapped, count: 0)
    }

    /// Every document of an index.
    init(everyOf documentCount: Int) {
        (form, base, isTemporary) = (.everything, DocumentSet.empty.base, false)
        knownCount = documentCount
    }

    /// Ascending numbers.
    init(list: UnsafePointer<UInt32>, count: Int) {
        (form, base, isTemporary) = (.list, UnsafeRawPointer(list), false)
        knownCount = count
    }

    /// A bitmap of the file, which nobody may change.
    init(stored words: UnsafeRawPointer, count: Int) {
        (form, base, isTemporary) = (.bitmap, words, false)
        knownCount = count
    }

    /// A bitmap of the scratch memory, which whoever gets the set may change.
    init(temporary words: UnsafeMutablePointer<UInt64>, count: Int = -1) {
        (form, base, isTemporary) = (.bitmap, UnsafeRawPointer(words), true)
        knownCount = count
    }

    private init(_ other: DocumentSet, isTemporary: Bool) {
        (form, base, knownCount) = (other.form, other.base, other.knownCount)
        self.isTemporary = isTemporary
    }

    /// The same set for someone who must not change it.
    var borrowed: DocumentSet { DocumentSet(self, isTemporary: false) }

    /// Whether two sets are views of the same memory, and so the same set.
    func isSameMemory(as other: DocumentSet) -> Bool { form == other.form && base == other.base && form != .list }

    /// Whether it is empty, as far as that costs nothing to know.
    var isKnownEmpty: Bool { knownCount == 0 }

    /// The list; worth something for that form only.
    @inline(__always)
    var list: UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt32.self), count: form == .list ? knownCount : 0)
    }

    /// The words of a bitmap that whoever holds the set may change.
    var temporaryWords: UnsafeMutablePointer<UInt64>? {
        guard isTemporary, form == .bitmap else { return nil }
        return UnsafeMutablePointer(mutating: base.assumingMemoryBound(to: UInt64.self))
    }

    /// The words of a bitmap; worth something for that form only.
    var words: UnsafeRawPointer { base }

    /// A word of a bitmap; stored ones lie at any address.
    @inline(__always)
    func word(_ index: Int) -> UInt64 { base.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self) }

    /// Whether a document of the index is in the set.
    ///
    /// - Complexity: O(log count) for a list, else O(1).
    @inline(__always)
    func contains(_ document: UInt32) -> Bool {
        switch form {
        case .everything: return true
        case .bitmap: return word(Int(document >> 6)) &>> UInt64(document & 63) & 1 == 1
        case .list:
            let list = list
            let place = list.firstIndex(notBelow: document, from: 0)
            return place < list.count && list[place] == document
        }
    }

    /// Calls `body` with every document, ascending, until it returns false.
    @inline(__always)
    func visit(wordCount: Int, documentCount: Int, _ body: (UInt32) -> Bool) {
        switch form {
        case .everything:
            for document in 0..<UInt32(truncatingIfNeeded: documentCount) { guard body(document) else { return } }
        case .list: for document in list { guard body(document) else { return } }
        case .bitmap: visitBits(wordCount, body)
        }
    }

    /// Calls `body` with every document of a bitmap; four words at a time are passed over if they have none.
    @inline(__always)
    private func visitBits(_ wordCount: Int, _ body: (UInt32) -> Bool) {
        var start = 0
        while start < wordCount {
            let end = min(start &+ 4, wordCount)
            var any: UInt64 = 0
            for index in start..<end { any |= word(index) }
            for index in start..<(any == 0 ? start : end) {
                var bits = word(index)
                while bits != 0 {
                    guard body(UInt32(truncatingIfNeeded: index &* 64 &+ bits.trailingZeroBitCount)) else { return }
                    bits &= bits &- 1
                }
            }
            start = end
        }
    }
}

extension UnsafeBufferPointer<UInt32> {
    /// The first place from `start` on whose number is not below `target`, found by steps of doubling length.
    ///
    /// - Complexity: O(log of the distance).
    @inline(__always)
    func firstIndex(notBelow target: UInt32, from start: Int) -> Int {
        guard start < count, self[start] < target else { return start }
        var step = 1
        var low = start
        while low &+ step < count, self[low &+ step] < target {
            low &+= step
            step &<<= 1
        }
        var length = Swift.min(step, count &- low) &- 1
        low &+= 1
        while length > 0 {
            let half = length >> 1
            let isBelow = self[low &+ half] < target
            low = isBelow ? low &+ half &+ 1 : low
            length = isBelow ? length &- half &- 1 : half
        }
        return low
    }
}
