import MovieModel

/// The terms of one field, to be walked within the time of a search.
struct FieldTerms {
    let dictionary: TermDictionary
    let field: TermField
    /// The search that its walks take their time from; without one they take what they need.
    var scratch: SearchScratch?

    /// The units of work of a step from term to term.
    private static let stepUnits = 16

    /// Visits the terms that begin so, ascending, until `body` says no or the time is over.
    func visit(prefix: String, _ body: (Term, UnsafeBufferPointer<UInt8>) -> Bool) {
        dictionary.visit(prefix: prefix, in: field) { term, key in spend(Self.stepUnits) && body(term, key) }
    }

    /// The terms that begin so, the most frequent ones if they are many.
    func completions(of word: String, excludingItself: Bool = false) -> TermExpansion {
        var found = TermExpansion(limit: Limits.termExpansions)
        let length = word.utf8.count
        visit(prefix: word) { term, key in
            if !excludingItself || key.count > length { found.insert(term) }
            return true
        }
        return found
    }

    /// Visits the terms that an automaton accepts, ascending, with the state each ends in.
    ///
    /// - Returns: whether it came to the end; not if it looked at ``Limits/scannedTerms`` terms, `body` said no or the
    ///   time is over.
    func visit<Automaton: TermAutomaton>(
        _ automaton: Automaton, _ body: (Term, UnsafeBufferPointer<UInt8>, Automaton.State) -> Bool
    ) -> Bool {
        let units = Self.stepUnits * TermDictionary.stepsBetweenLooks
        return dictionary.visit(automaton, in: field, while: { spend(units) }, body)
    }

    /// The terms that an automaton accepts, the most frequent ones if they are many.
    ///
    /// A walk leaps from match to match where the automaton has letters to go by.
    func expansion(of automaton: some TermAutomaton) -> TermExpansion {
        var found = TermExpansion(limit: Limits.termExpansions)
        let isComplete = visit(automaton) { term, _, _ in
            found.insert(term)
            return true
        }
        if !isComplete { found.markCut() }
        return found
    }

    /// Visits the terms of titles an edit away, and the word itself if it is one, in any order.
    ///
    /// The words that may be such are looked up, which is faster than a walk.
    ///
    /// - Returns: false, having visited none, if only a walk finds them all.
    func visitEdits(
        of word: String, _ automaton: EditAutomaton,
        _ body: (Term, UnsafeBufferPointer<UInt8>, _ distance: Int) -> Void
    ) -> Bool {
        guard field == .title, let edits = WordEdits(word), let filter = dictionary.wordFilter.filter(dictionary) else {
            return false
        }
        guard spend(Self.stepUnits &* word.utf8.count) else { return true }
        return edits.visit(filter) { text in
            guard let distance = automaton.distance(of: text), let term = dictionary.term(utf8: text, in: field) else {
                return
            }
            body(term, text, distance)
        }
    }

    /// Pays for a walk; false when the time is over.
    @inline(__always)
    private func spend(_ units: Int) -> Bool { scratch?.budget.spend(units) ?? true }
}

extension Evaluator {
    /// The terms of a field, walked within the time of this search.
    func terms(of field: TermField) -> FieldTerms {
        FieldTerms(dictionary: index.dictionary, field: field, scratch: scratch)
    }
}
