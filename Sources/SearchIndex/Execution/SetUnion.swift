/// The union of sets that are found one after the other.
///
/// Lists are gathered while they are few, a few longer ones merged; from then on everything goes into one bitmap.
struct SetUnion {
    private let scratch: SearchScratch
    private var gathered: UnsafeMutablePointer<UInt32>?
    private var count = 0
    private var isAscending = true
    private var words: UnsafeMutablePointer<UInt64>?
    private var isEverything = false
    private var single = DocumentSet.empty
    private let listLimit: Int
    private var mergesLeft = 4

    init(_ scratch: SearchScratch) {
        self.scratch = scratch
        listLimit = Self.gatheredCount(scratch.documentCount)
    }

    /// The most documents of all sets together that are gathered in a list before it is sorted.
    static func gatheredCount(_ documentCount: Int) -> Int { 256 + documentCount >> 12 }

    /// Adds a set. A temporary bitmap is used up.
    mutating func insert(_ set: DocumentSet) {
        guard !set.isKnownEmpty, !isEverything else { return }
        if set.form == .everything { return isEverything = true }
        if single.isKnownEmpty, gathered == nil, words == nil { return single = set }
        if merge(set) { return }
        gatherSingle()
        add(set)
    }

    /// The union.
    func result() -> DocumentSet {
        if isEverything { return scratch.everything }
        if let words { return DocumentSet(temporary: words) }
        guard let gathered else { return single }
        if !isAscending {
            var list = UnsafeMutableBufferPointer(start: gathered, count: count)
            list.sort()
        }
        return DocumentSet(list: gathered, count: Self.removeDuplicates(gathered, count))
    }

    /// The words of a bitmap that everything gathered so far is in, for more documents to be added.
    mutating func bitmap() -> UnsafeMutablePointer<UInt64> {
        if let words { return words }
        let words = single.temporaryWords ?? scratch.copy(single)
        single = .empty
        if let gathered {
            for index in 0..<count { words[Int(gathered[index] >> 6)] |= 1 &<< UInt64(gathered[index] & 63) }
        }
        (self.words, gathered) = (words, nil)
        return words
    }

    /// Adds one document.
    mutating func insert(_ document: UInt32) {
        gatherSingle()
        if words == nil, count < listLimit { return append(document) }
        bitmap()[Int(document >> 6)] |= 1 &<< UInt64(document & 63)
    }

    /// Merges a list that is too long to be gathered and too short to be worth a bitmap, which costs a step for each
    /// of its words.
    private mutating func merge(_ set: DocumentSet) -> Bool {
        guard words == nil, mergesLeft > 0, set.form == .list, gathered != nil || single.form == .list else {
            return false
        }
        let sum = (gathered == nil ? single.knownCount : count) &+ set.knownCount
        guard sum > listLimit, sum <= scratch.wordCount / 2 else { return false }
        if gathered != nil {
            single = result()
            (gathered, count, isAscending) = (nil, 0, true)
        }
        single = scratch.merged(single.list, set.list)
        mergesLeft -= 1
        return true
    }

    private mutating func gatherSingle() {
        guard words == nil, gathered == nil else { return }
        guard single.form == .list, single.knownCount <= listLimit else {
            _ = bitmap()
            return
        }
        gathered = scratch.allocate(listLimit, of: UInt32.self)
        let first = single
        single = .empty
        add(first)
    }

    private mutating func add(_ set: DocumentSet) {
        if words == nil, set.form == .list, count &+ set.knownCount <= listLimit {
            for document in set.list { append(document) }
            return
        }
        scratch.insert(set, into: bitmap())
        scratch.recycle(set)
    }

    private mutating func append(_ document: UInt32) {
        if count > 0, let gathered, gathered[count &- 1] >= document { isAscending = false }
        gathered?[count] = document
        count &+= 1
    }

    private static func removeDuplicates(_ list: UnsafeMutablePointer<UInt32>, _ count: Int) -> Int {
        guard count > 1 else { return count }
        var kept = 1
        for index in 1..<count where list[index] != list[kept &- 1] {
            list[kept] = list[index]
            kept &+= 1
        }
        return kept
    }
}
