import MovieModel
import QueryLanguage

extension PlanRewrite {
    /// People and keywords carry a bare word too.
    static let names = PlanRewrite(name: "names") { draft, planner in
        let fields = planner.index.namedFields
        guard !fields.isEmpty else { return false }
        var isChanged = false
        for slot in draft.owners.indices where draft.piece(slot).isWord && !draft.piece(slot).isTitleOnly {
            let word = draft.word(slot)
            let terms = fields.compactMap { planner.index.dictionary.term(word, in: $0.tokens) }
            guard !terms.isEmpty else { continue }
            draft.run.carriers[slot].names = terms
            isChanged = true
        }
        return isChanged
    }

    /// A word or several that spell a genre find its movies too: the longest spelling from each word on counts, so
    /// that `science fiction` is one.
    static let genreWords = PlanRewrite(name: "genre words") { draft, planner in
        let count = draft.owners.count
        var isChanged = false
        var first = 0
        while first < count {
            var next = first + 1
            let longest = planner.index.genreWords.longest(from: draft.word(first))
            for end in stride(from: min(count, first + longest), to: first, by: -1) {
                let slots = first..<end
                let words = slots.count == 1 ? draft.word(first) : slots.map(draft.word).joined(separator: " ")
                guard slots.allSatisfy({ draft.piece($0).isWord && !draft.piece($0).isTitleOnly }),
                    let code = planner.index.genreWords.code(of: words)
                else { continue }
                let terms = planner.index.dictionary.term(code, in: .genre).map { [$0] } ?? []
                for slot in slots { draft.run.carriers[slot].genres = terms }
                planner.reportGenre(code, slots.map(draft.piece))
                next = end
                isChanged = true
                break
            }
            first = next
        }
        return isChanged
    }

    /// The last word of a query may be the beginning of one.
    static let completions = PlanRewrite(name: "completions") { draft, planner in
        guard let slot = draft.owners.indices.last, planner.isCompletable(draft, slot) else { return false }
        let word = draft.word(slot)
        guard word.unicodeScalars.count > 1 else { return false }
        planner.highlighting.prefixes.append(word)
        let terms = planner.completions(of: word, in: .title, excludingItself: true).terms
        draft.run.carriers[slot].completions = terms
        return !terms.isEmpty
    }
}
