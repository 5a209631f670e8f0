extension Evaluator {
    /// The documents in which a phrase stands, in any of its channels.
    func documents(_ phrase: PhrasePlan, within candidates: DocumentSet) -> DocumentSet {
        var union = SetUnion(scratch)
        for (channel, graph) in phrase.channels {
            union.insert(
                documents(graph, channel, slop: phrase.slop, isWhole: phrase.isWhole, within: candidates))
        }
        return union.result()
    }

    /// The documents in which words as typed stand one right behind another in one title.
    func documents(inOrder terms: [Term], within candidates: DocumentSet) -> DocumentSet {
        let stored = adjacent(terms, within: candidates)
        if let stored, terms.count == 2 { return stored }
        let found = stored ?? conjunction(of: terms, within: candidates)
        guard !found.isKnownEmpty else { return .empty }
        let matcher = SequenceMatcher(terms, self)
        return scratch.filter(found) { scratch.budget.spend(8 &+ terms.count) && matcher.match($0) != nil }
    }

    /// The documents that have all of some terms.
    private func conjunction(of terms: [Term], within candidates: DocumentSet) -> DocumentSet {
        var result = candidates.borrowed
        for term in terms.sorted(by: { $0.documentCount < $1.documentCount }) {
            if result.isKnownEmpty { return .empty }
            result = narrowed(result, to: documents(term, within: result.borrowed))
        }
        return result
    }

    /// The documents that have all words, then those where a path runs through them.
    func documents(
        _ graph: TermGraph, _ channel: TextChannel, slop: Int, isWhole: Bool, within candidates: DocumentSet
    ) -> DocumentSet {
        guard !graph.slots.isEmpty else { return .empty }
        if graph.slots.count == 1, !isWhole, channel.kinds == .all { return conjunction(of: graph, within: candidates) }
        if !isWhole, let graphs = graph.withEachCompletion {
            return documents(ofAny: graphs, channel, slop: slop, within: candidates)
        }
        let words = slop == 0 && channel == .titles(.all) ? PlainWords(graph) : nil
        let stored = words.flatMap { $0.others.isEmpty ? self.adjacent($0.terms, within: candidates) : nil }
        if let stored, graph.slots.count == 2, !isWhole { return stored }
        let found = stored ?? conjunction(of: graph, within: candidates)
        guard !found.isKnownEmpty else { return .empty }
        let cost = 8 &+ graph.edges.count
        let places = LinearMatcher(graph, channel, within: found, self)
        var matcher: GraphMatcher?
        return scratch.filter(found) { document in
            guard scratch.budget.spend(cost) else { return false }
            if slop == 0, let places {
                let look = places.look(document)
                if look.isSure { return isWhole ? look.isWhole : look.isInOrder }
                if look.isInOrder, !isWhole || look.isWhole { return true }
            }
            if matcher == nil { matcher = GraphMatcher(graph, channel: channel, index: index, scratch) }
            return matcher?.hasPath(in: document, slop: slop, isWhole: isWhole) ?? false
        }
    }

    /// The documents of a phrase whose last word may be any of many, each of which makes a phrase of its own: a document
    /// is then looked at for the terms it has and not for all of them.
    private func documents(
        ofAny graphs: [TermGraph], _ channel: TextChannel, slop: Int, within candidates: DocumentSet
    ) -> DocumentSet {
        let first = conjunction(of: graphs[0], within: candidates, lastIncluded: false)
        guard !first.isKnownEmpty else { return .empty }
        var union = SetUnion(scratch)
        for graph in graphs {
            guard scratch.budget.spend(512) else { break }
            union.insert(documents(graph, channel, slop: slop, isWhole: false, within: first.borrowed))
        }
        return union.result()
    }

    /// The documents that have each of some terms right behind the one before it, as typed, though perhaps not all in
    /// one place; `nil` if that is not stored.
    func adjacent(_ terms: [Term], within candidates: DocumentSet) -> DocumentSet? {
        guard terms.count > 1 else { return nil }
        var lists: [DocumentList] = []
        for (first, second) in zip(terms, terms.dropFirst()) {
            switch index.pairs.lookUp(first, second) {
            case .unknown: return nil
            case .absent: return .empty
            case .list(let pair): lists.append(pair.documents)
            }
        }
        lists.sort { $0.count < $1.count }
        var result = candidates.borrowed
        for list in lists { result = narrowed(result, to: documents(list, within: result.borrowed)) }
        return result
    }

    private func conjunction(
        of graph: TermGraph, within candidates: DocumentSet, lastIncluded: Bool = true
    ) -> DocumentSet {
        var slots: [[Term]] = []
        for slot in graph.slots.dropLast(lastIncluded ? 0 : 1) {
            let terms = slot.edges.map { graph.edges[$0].term }
            if !slots.contains(terms) { slots.append(terms) }
        }
        if slots.count > 1 { slots.sort { $0.postingCount < $1.postingCount } }
        var result = candidates.borrowed
        for terms in slots {
            if result.isKnownEmpty { return .empty }
            result = narrowed(result, to: documents(anyOf: terms, within: result.borrowed))
        }
        return result
    }
}

extension [Term] {
    /// The postings of all of them.
    var postingCount: Int { reduce(0) { $0 + $1.documentCount } }
}
