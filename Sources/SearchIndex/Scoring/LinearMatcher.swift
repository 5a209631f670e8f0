/// Sees how words that stand in titles as typed lie in one document after another, from their place bytes alone.
///
/// It is for texts in which every word is one plain term. A document where some word stands more than once, in another
/// than the first title, or in an equivalent form is left to the ``GraphMatcher``.
struct LinearMatcher {
    /// What it sees.
    struct Look {
        /// Whether that is all there is to see. Otherwise a word may stand elsewhere too.
        var isSure: Bool
        /// Whether all words are in titles.
        var isComplete = false
        /// Whether they stand together and in order.
        var isInOrder = false
        /// The place of the first word.
        var first = PlaceCode.escape
        /// The place of the last word.
        var last = PlaceCode.escape

        /// Whether they are a whole title.
        var isWhole: Bool { isInOrder && first.isStart && last.isEnd }
    }

    /// A distinct term of the text.
    private struct Word {
        var probe: PostingProbe
        var positions: PositionList
        /// Its posting of the document last looked at, negative if it has none.
        var posting = -1
        /// Its place there.
        var place = PlaceCode.escape
    }

    private let words: UnsafeMutablePointer<Word>
    private let wordCount: Int
    /// For each slot, its word.
    private let slots: UnsafeMutablePointer<Int32>
    private let slotCount: Int
    /// The documents with terms that are not plain, such as equivalent forms.
    private let others: DocumentSet

    /// A matcher for a text, or `nil` if some word of it is not one plain term.
    ///
    /// - Parameter matches: the documents that will be looked at.
    init?(_ graph: TermGraph, _ channel: TextChannel, within matches: DocumentSet, _ evaluator: Evaluator) {
        guard case .titles(.all) = channel, let plain = PlainWords(graph) else { return nil }
        self.init(plain.terms, others: plain.others, within: matches, evaluator)
    }

    /// A matcher for words as typed.
    init(_ terms: [Term], others: [Term] = [], within matches: DocumentSet, _ evaluator: Evaluator) {
        let scratch = evaluator.scratch
        words = scratch.allocate(terms.count)
        slots = scratch.allocate(terms.count)
        slotCount = terms.count
        var wordCount = 0
        for (slot, term) in terms.enumerated() {
            if let first = terms[..<slot].firstIndex(of: term) {
                slots[slot] = slots[first]
                continue
            }
            slots[slot] = Int32(wordCount)
            let word = Word(
                probe: PostingProbe(evaluator.index.list(term), scratch),
                positions: evaluator.index.positions(term))
            (words + wordCount).initialize(to: word)
            wordCount += 1
        }
        self.wordCount = wordCount
        self.others = others.isEmpty ? .empty : evaluator.documents(anyOf: others, within: matches)
    }

    /// Whether the word of a slot is in the document last looked at, as typed.
    @inline(__always)
    func isFound(_ slot: Int) -> Bool { words[Int(slots[slot])].posting >= 0 }

    /// Looks at a document.
    @inline(__always)
    func look(_ document: UInt32) -> Look {
        var isSure = others.isKnownEmpty || !others.contains(document)
        var isComplete = true
        for number in 0..<wordCount {
            let posting = words[number].probe.posting(of: document)
            words[number].posting = posting
            if posting >= 0 {
                let place = words[number].positions.code(posting)
                words[number].place = place
                if place.isEscape { isSure = false }
            } else {
                isComplete = false
            }
        }
        var look = Look(isSure: isSure, isComplete: isComplete)
        guard isComplete else { return look }
        look.first = words[Int(slots[0])].place
        look.last = words[Int(slots[slotCount &- 1])].place
        guard !look.first.isEscape else { return look }
        var position = look.first.position
        for slot in 1..<max(1, slotCount) {
            position &+= 1
            let place = words[Int(slots[slot])].place
            guard !place.isEscape, place.position == position else { return look }
        }
        look.isInOrder = true
        return look
    }

    /// Visits where the words stand one right behind another in the document last looked at, which has all of them: the
    /// title and the position of the first word, ascending.
    ///
    /// - Complexity: O(places of the words).
    func visitRuns(_ body: (_ ordinal: Int, _ start: Int) -> Void) {
        let first = words + Int(slots[0])
        var count = 0
        first.pointee.positions.visit(first.pointee.posting) { _ in count &+= 1 }
        withUnsafeTemporaryAllocation(of: Place.self, capacity: count) { starts in
            var kept = 0
            first.pointee.positions.visit(first.pointee.posting) { place in
                if kept < count { starts.initializeElement(at: kept, to: place) }
                kept &+= 1
            }
            for slot in 1..<max(1, slotCount) { kept = follow(slot, starts, kept) }
            for place in starts[..<kept] { body(place.ordinal, place.position) }
        }
    }

    /// Keeps those of some starts at which the word of a slot stands in its place, and returns how many they are.
    private func follow(_ slot: Int, _ starts: UnsafeMutableBufferPointer<Place>, _ count: Int) -> Int {
        let word = words + Int(slots[slot])
        var (next, kept) = (0, 0)
        word.pointee.positions.visit(word.pointee.posting) { place in
            let wanted = (place.ordinal, place.position &- slot)
            while next < count, (starts[next].ordinal, starts[next].position) < wanted { next &+= 1 }
            guard next < count, (starts[next].ordinal, starts[next].position) == wanted else { return }
            starts[kept] = starts[next]
            (next, kept) = (next &+ 1, kept &+ 1)
        }
        return kept
    }
}
