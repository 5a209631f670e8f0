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
        var beginnings = SuggestionOrder(limit: limit)
        find(.beginning, in: documents(beginning: beginningDocuments), &beginnings)
        guard !beginnings.isFull else { return beginnings.chosen }
        var insides = SuggestionOrder(
            limit: limit - beginnings.chosen.count, besides: beginnings.chosen.map(\.document))
        find(.inside, in: documents(beginning: nil), &insides)
        return beginnings.chosen + insides.chosen
    }

    /// Looks at the titles of documents, the best known ones first, until enough of them go so with what was typed.
    private func find(_ fit: TypedBeginning.Fit, in documents: PlanNode, _ order: inout SuggestionOrder) {
        let votes = index.columns[.votes]
        var text: [UInt8] = []
        PlanProbe(index: index).visit(documents) { document in
            let prior = Double(StaticRank.prior(votes: Int(truncatingIfNeeded: votes.integer(document))))
            order.settle(before: prior)
            guard !order.isFull else { return false }
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

    /// The documents whose titles have all words.
    ///
    /// - Parameter beginning: the documents that may have the first word in front, if that is asked for.
    private func documents(beginning: [UInt32]?) -> PlanNode {
        var nodes = words.compactMap { $0 }.map { PlanNode.terms([$0], label: "word") }
        if let completions { nodes.append(.terms(completions, label: "completions")) }
        if let beginning {
            if !nodes.isEmpty { nodes.removeFirst() }
            nodes.append(.documents(beginning))
        }
        return nodes.isEmpty ? .everything : .all(nodes)
    }

    /// The documents that may have the first word in front, an article aside; `nil` if the word may be too many.
    private var beginningDocuments: [UInt32]? {
        guard let terms = words.first.map({ [$0].compactMap { $0 } }) ?? completions else { return nil }
        var documents: [UInt32] = []
        for term in terms { append(term, to: &documents) }
        documents.sort()
        var last: UInt32?
        documents.removeAll { document in
            defer { last = document }
            return document == last
        }
        return documents
    }

    /// Adds the documents of a term, but for those of which a byte says that it stands further on.
    private func append(_ term: Term, to documents: inout [UInt32]) {
        let positions = index.positions(term)
        index.list(term).forEachBlock { block, first in
            for (place, document) in block.enumerated() {
                let code = positions.code(first + place)
                if code.isEscape || code.position <= 1 { documents.append(document) }
            }
            return true
        }
    }
}
