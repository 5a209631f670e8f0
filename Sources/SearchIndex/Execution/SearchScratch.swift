import Glibc
import TextAnalysis

/// Memory for the sets and cursors of one search at a time, taken in large pieces and given back all at once.
///
/// A search that allocated each list and bitmap on its own would spend more time in the allocator than on the index.
/// What is allocated here lives until ``reset()``, so nothing that holds such memory may leave the search. Only one
/// thread uses it at a time.
final class SearchScratch {
    /// Where the time of the search ends, and whether it has.
    ///
    /// Asked in the innermost loops; only one thread uses it and no access lasts longer than a call.
    @exclusivity(unchecked)
    var budget = SearchBudget()
    /// Cuts the texts of the search into words.
    @exclusivity(unchecked)
    var analyzer = TextAnalyzer(for: .querying)
    /// Cuts titles into words.
    @exclusivity(unchecked)
    var titleAnalyzer = TextAnalyzer(for: .indexing)
    /// The documents of the index.
    let documentCount: Int
    /// The words of a bitmap over them.
    let wordCount: Int

    @exclusivity(unchecked)
    private var chunks: [(base: UnsafeMutableRawPointer, byteCount: Int)] = []
    @exclusivity(unchecked)
    private var next: UnsafeMutableRawPointer
    @exclusivity(unchecked)
    private var remaining: Int
    /// What was allocated last.
    @exclusivity(unchecked)
    private var latest: UnsafeMutableRawPointer
    @exclusivity(unchecked)
    private var bitmaps: [UnsafeMutablePointer<UInt64>] = []
    @exclusivity(unchecked)
    private var spares: [UnsafeMutablePointer<UInt64>] = []

    private static let chunkByteCount = 1 << 17
    private static let keptBitmaps = 6

    init(documentCount: Int) {
        self.documentCount = documentCount
        wordCount = (documentCount + 63) / 64
        next = .allocate(byteCount: Self.chunkByteCount, alignment: 64)
        remaining = Self.chunkByteCount
        latest = next
        chunks = [(next, remaining)]
    }

    deinit {
        for chunk in chunks { chunk.base.deallocate() }
        for bitmap in bitmaps { bitmap.deallocate() }
    }

    /// Forgets everything allocated. The first chunk and a few bitmaps stay for the next search.
    func reset() {
        for chunk in chunks.dropFirst() { chunk.base.deallocate() }
        if chunks.count > 1 { chunks.removeSubrange(1...) }
        (next, remaining) = chunks[0]
        if spares.count < bitmaps.count || bitmaps.count > Self.keptBitmaps { gatherBitmaps() }
        budget = SearchBudget()
    }

    private func gatherBitmaps() {
        while bitmaps.count > Self.keptBitmaps { bitmaps.removeLast().deallocate() }
        spares.removeAll(keepingCapacity: true)
        spares.append(contentsOf: bitmaps)
    }

    /// Memory for `count` trivial values, not initialized.
    func allocate<Value>(_ count: Int, of type: Value.Type = Value.self) -> UnsafeMutablePointer<Value> {
        let byteCount = (max(count, 1) * MemoryLayout<Value>.stride + 15) & ~15
        if byteCount > remaining { addChunk(byteCount) }
        let place = next
        latest = place
        next += byteCount
        remaining &-= byteCount
        return place.bindMemory(to: Value.self, capacity: max(count, 1))
    }

    /// Gives back the end of the memory allocated last, of which only `used` values are needed.
    ///
    /// If something else was allocated since, perhaps in another chunk, nothing is given back.
    func trim<Value>(_ last: UnsafeMutablePointer<Value>, to used: Int) {
        let byteCount = (max(used, 1) * MemoryLayout<Value>.stride + 15) & ~15
        let end = UnsafeMutableRawPointer(last) + byteCount
        guard latest == UnsafeMutableRawPointer(last), end < next else { return }
        remaining &+= next - end
        next = end
    }

    /// The words of a bitmap, not initialized.
    func bitmap() -> UnsafeMutablePointer<UInt64> {
        if let spare = spares.popLast() { return spare }
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, wordCount))
        bitmaps.append(words)
        return words
    }

    /// The words of an empty bitmap.
    func emptyBitmap() -> UnsafeMutablePointer<UInt64> {
        let words = bitmap()
        words.initialize(repeating: 0, count: wordCount)
        return words
    }

    /// Gives back a bitmap that nobody needs any more.
    func recycle(_ set: DocumentSet) {
        guard let words = set.temporaryWords else { return }
        spares.append(words)
    }

    private func addChunk(_ byteCount: Int) {
        let size = max(byteCount, Self.chunkByteCount << min(chunks.count, 6))
        next = .allocate(byteCount: size, alignment: 64)
        remaining = size
        chunks.append((next, size))
    }
}
