/// Finds how many documents each short prefix of title terms stands for, and the best rated of them.
///
/// Terms come in ascending order, so those of a prefix come together. Each length has a set of the documents so far; when
/// a prefix ends, its set goes up into that of the prefix one scalar shorter.
struct PrefixTopsWriter {
    /// The prefix of one length that terms are being added to.
    private struct Level {
        var prefix: [UInt8] = []
        var termCount = 0
        var documents: [UInt32] = []
        var words: [UInt64]
        var best = SmallestNumbers(limit: IndexFormat.prefixDocuments)

        @inline(__always)
        mutating func insert(_ document: UInt32) -> Bool {
            let bit: UInt64 = 1 &<< UInt64(document & 63)
            guard words[Int(document >> 6)] & bit == 0 else { return false }
            words[Int(document >> 6)] |= bit
            documents.append(document)
            return true
        }

        mutating func removeAll() {
            for document in documents { words[Int(document >> 6)] = 0 }
            documents.removeAll(keepingCapacity: true)
            best.removeAll()
            termCount = 0
            prefix = []
        }
    }

    private var levels: [Level]
    /// Where the prefixes of the term being added end in its text.
    private var ends: [Int] = []
    private var table = PrefixTableWriter()
    private let orders: DocumentOrders

    init(_ orders: DocumentOrders) {
        self.orders = orders
        let level = Level(words: [UInt64](repeating: 0, count: (orders.priors.count + 63) / 64))
        levels = [Level](repeating: level, count: IndexFormat.prefixScalars)
    }

    /// Adds a term of titles by its text, which follows the one before, with its postings.
    mutating func append(_ text: ArraySlice<UInt8>, _ postings: ArraySlice<PlacedPosting>) {
        findEnds(text)
        for level in levels.indices.reversed() where !levels[level].prefix.isEmpty {
            if level >= ends.count || !levels[level].prefix.elementsEqual(text[..<ends[level]]) { close(level) }
        }
        for (level, end) in ends.enumerated() {
            if levels[level].prefix.isEmpty { levels[level].prefix = Array(text[..<end]) }
            levels[level].termCount += 1
        }
        guard let deepest = ends.indices.last else { return }
        for posting in postings where levels[deepest].insert(posting.document) {
            levels[deepest].best.insert(orders.ratingKey(posting.document))
        }
    }

    /// Ends the last prefixes and returns the section.
    mutating func encoded() -> [UInt8] {
        for level in levels.indices.reversed() where !levels[level].prefix.isEmpty { close(level) }
        return table.encoded()
    }

    private mutating func close(_ level: Int) {
        let best = levels[level].best.sorted()
        let documentCount = levels[level].documents.count
        if levels[level].termCount > IndexFormat.prefixTerms || documentCount > IndexFormat.prefixPostings {
            table.add(
                levels[level].prefix, counts: (levels[level].termCount, documentCount),
                best.map { UInt32(truncatingIfNeeded: $0) })
        }
        if level > 0 {
            for document in levels[level].documents { _ = levels[level - 1].insert(document) }
            for key in best { levels[level - 1].best.insert(key) }
        }
        levels[level].removeAll()
    }

    /// Finds where the first scalar ends, the first two, and so on.
    private mutating func findEnds(_ text: ArraySlice<UInt8>) {
        ends.removeAll(keepingCapacity: true)
        var index = text.startIndex
        while index < text.endIndex, ends.count < IndexFormat.prefixScalars {
            index += 1
            while index < text.endIndex, text[index] & 0xC0 == 0x80 { index += 1 }
            ends.append(index)
        }
    }
}
