import MovieModel

/// Finds the titles that go with what was typed by way of its words.
struct TitleFinder {
    let index: CompiledIndex
    let typed: TypedBeginning
    /// The terms of all words but the last; `nil` stands for a word that no title has.
    private let words: [Term?]
    /// The terms that the last word may become; `nil` if they are too many to be of help.
    private let completions: [Term]?

    init(index: CompiledIndex, typed: TypedBeginning) {
        self.index = index
        self.typed = typed
        words = typed.words.dropLast().map { index.dictionary.term($0, in: .title) }
        var expansion = TermExpansion(limit: Limits.termExpansions)
        index.dictionary.visit(prefix: typed.words.last ?? "", in: .title) { term, _ in
            expansion.insert(term)
            return !expansion.isCut
        }
        completions = expansion.isCut ? nil : expansion.terms
    }

    /// The first titles that begin so, then the first ones with the text inside.
    ///
    /// - Complexity: O(postings of the first word), and a look at each title it begins.
    func titles(_ limit: Int) -> [SuggestionOrder.Title] {
        guard !words.contains(nil), completions?.isEmpty != true else { return [] }
        let scratch = index.scratches.take()
        defer { index.scratches.give(scratch) }
        let evaluator = Evaluator(index: index, scratch: scratch)
        var completed: DocumentSet?
        var beginnings = SuggestionOrder(limit: limit)
        let starts = beginningDocuments(evaluator).map { scratch.list($0) }
        find(.beginning, in: documents(within: starts, evaluator, &completed), scratch, &beginnings)
        guard !beginnings.isFull else { return beginnings.chosen }
        var insides = SuggestionOrder(
            limit: limit - beginnings.chosen.count, besides: beginnings.chosen.map(\.document))
        find(.inside, in: documents(within: nil, evaluator, &completed), scratch, &insides)
        return beginnings.chosen + insides.chosen
    }

    /// Looks at the titles of documents, the best known ones first, until enough of them go so with what was typed.
    private func find(
        _ fit: TypedBeginning.Fit, in documents: DocumentSet, _ scratch: SearchScratch, _ order: inout SuggestionOrder
    ) {
        let votes = index.columns[.votes]
        var text: [UInt8] = []
        var moviesLeft = Limits.suggestionMovies
        documents.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            let prior = Double(StaticRank.prior(votes: Int(truncatingIfNeeded: votes.integer(document))))
            order.settle(before: prior)
            moviesLeft -= 1
            guard !order.isFull, moviesLeft >= 0 else { return false }
            for number in index.titles.numbers(of: document) {
                index.titles.fold(number, into: &text)
                guard typed.fit(text) == fit else { continue }
                order.insert(
                    number: number, document: document, text: text, prior: prior,
                    penalty: index.titles.record(number).kinds.priorPenalty)
            }
            return true
        }
        order.settle()
    }

    // MARK: Documents

    /// The documents whose titles have all words, as far as it is worth finding out before their titles are looked at.
    ///
    /// - Parameters:
    ///   - starts: the documents that may have the first word in front, if that is asked for.
    ///   - completed: the documents that have what the last word may become, once they are known.
    private func documents(
        within starts: DocumentSet?, _ evaluator: Evaluator, _ completed: inout DocumentSet?
    ) -> DocumentSet {
        let scratch = evaluator.scratch
        var found = starts ?? scratch.everything
        for term in Set(words.dropFirst(starts == nil ? 0 : 1).compactMap { $0 }) where !found.isKnownEmpty {
            found = evaluator.documents(term, within: found.borrowed)
        }
        guard let completions, starts == nil || !words.isEmpty else { return found }
        // A title looked at costs as much as several terms, and these as much as tens of their postings.
        let postingCount = completions.reduce(0) { $0 + $1.documentCount }
        guard completions.count + postingCount / 32 < 7 * scratch.count(found) else { return found }
        let all = completed ?? evaluator.documents(anyOf: completions, within: scratch.everything)
        completed = all
        return scratch.intersection(found.borrowed, all.borrowed)
    }

    /// The documents that may have the first word in front, an article aside; `nil` if the word may be too many.
    private func beginningDocuments(_ evaluator: Evaluator) -> [UInt32]? {
        guard let terms = words.first.map({ [$0].compactMap { $0 } }) ?? completions else { return nil }
        let articles = LeadingArticle.words.compactMap { index.dictionary.term($0, in: .title) }
            .map { evaluator.documents($0) }
        var documents: [UInt32] = []
        for term in terms { append(term, to: &documents, articles) }
        documents.sort()
        var last: UInt32?
        documents.removeAll { document in
            defer { last = document }
            return document == last
        }
        return documents
    }

    /// Adds the documents of a term, but for those of which a byte says that it stands further on than in front or
    /// behind an article.
    private func append(_ term: Term, to documents: inout [UInt32], _ articles: [DocumentSet]) {
        let positions = index.positions(term)
        index.list(term).forEachBlock { block, first in
            for (place, document) in block.enumerated() {
                let code = positions.code(first + place)
                // The second word of `A.I.` stands behind what is no article of the title, but is one when typed.
                guard
                    code.isEscape || code.isStart
                        || code.position == 1 && articles.contains(where: { $0.contains(document) })
                else { continue }
                documents.append(document)
            }
            return true
        }
    }
}
