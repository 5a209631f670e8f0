/// Sees how words that stand in titles as typed lie in one document after another, from their place bytes alone.
///
/// It is for texts in which every word is one plain term. A document where some word stands more than once, in another
/// than the first title, or in an equivalent form is left to the ``GraphMatcher``.
final class LinearMatcher {
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
        var places: PlaceReader
        /// Its place in the document last looked at; meaningful if `isFound`.
        var place = PlaceCode.escape
        var isFound = false
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
        let scratch = evaluator.scratch
        var terms: [Term] = []
        let numbers = plain.terms.map { term in
            if let known = terms.firstIndex(of: term) { return Int32(known) }
            terms.append(term)
            return Int32(terms.count - 1)
        }
        wordCount = terms.count
        words = scratch.allocate(terms.count)
        for (number, term) in terms.enumerated() {
            let word = Word(
                probe: PostingProbe(evaluator.index.list(term), scratch),
                places: PlaceReader(term, index: evaluator.index))
            (words + number).initialize(to: word)
        }
        slotCount = numbers.count
        slots = scratch.allocate(numbers.count)
        for (slot, number) in numbers.enumerated() { slots[slot] = number }
        others = plain.others.isEmpty ? .empty : evaluator.documents(anyOf: plain.others, within: matches)
    }

    /// Whether the word of a slot is in the document last looked at, as typed.
    @inline(__always)
    func isFound(_ slot: Int) -> Bool { words[Int(slots[slot])].isFound }

    /// Looks at a document.
    @inline(__always)
    func look(_ document: UInt32) -> Look {
        var isSure = others.isKnownEmpty || !others.contains(document)
        var isComplete = true
        for number in 0..<wordCount {
            let posting = words[number].probe.posting(of: document)
            words[number].isFound = posting >= 0
            if posting >= 0 {
                let place = words[number].places.place(posting, document)
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
}
