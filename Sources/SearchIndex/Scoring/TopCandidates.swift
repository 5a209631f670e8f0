/// Finds few documents among which the first ones under relevance are, without looking at every match.
///
/// Documents are numbered in static rank order, so within a class of equal tier, form and penalty the first ones are
/// the best. Frequent words have their best documents stored, and adjacent ones the documents that have them so.
struct TopCandidates {
    let evaluator: Evaluator
    /// How many first ones are wanted.
    let limit: Int

    private var scratch: SearchScratch { evaluator.scratch }
    private var index: CompiledIndex { evaluator.index }

    /// More documents than that of forms that are not plain are not gathered.
    private static let otherLimit = 4_096

    /// The candidates of a node that is all of a plan, if its matches need not be found.
    func stored(_ node: PlanNode) -> DocumentSet? {
        switch node {
        case .word: return storedTop(node, within: scratch.everything)
        case .any: return node.ranks ? candidates(node, within: scratch.everything) : nil
        case .all(let nodes): return nodes.count == 1 ? stored(nodes[0]) : nil
        case .expansion(let expansion): return expansion.hasDistances ? firstByDistance(expansion) : nil
        case .everything, .nothing, .except, .sequence, .run, .phrase, .terms, .names, .range, .presence, .documents:
            return nil
        }
    }

    /// The candidates of a plan, whose matches are `matches`, or `nil` if every match has to be looked at.
    func candidates(ofAll node: PlanNode, matches: DocumentSet) -> DocumentSet? {
        switch node {
        case .all(let nodes) where nodes.count == 1: candidates(ofAll: nodes[0], matches: matches)
        case .expansion(let expansion) where expansion.hasDistances:
            firstByDistance(expansion) ?? byDistance(expansion, within: matches)
        default: candidates(node, within: matches)
        }
    }

    /// The candidates of a part of a plan within `matches`, or `nil` if every match has to be looked at.
    private func candidates(_ node: PlanNode, within matches: DocumentSet) -> DocumentSet? {
        switch node {
        case .all(let nodes):
            let texts = nodes.filter(\.ranks)
            if texts.isEmpty { return first(of: matches) }
            return texts.count == 1 ? candidates(texts[0], within: matches) : nil
        case .any(let nodes): return node.ranks ? candidates(anyOf: nodes, within: matches) : first(of: matches)
        case .word(let term): return best(of: term, isAll: true, within: matches)
        case .sequence(let terms): return inOrder(terms, within: matches)
        case .run(let run): return candidates(run, within: matches)
        case .phrase(let phrase): return phrase.run.flatMap { candidates($0, within: matches) }
        case .expansion(let expansion):
            return expansion.hasDistances ? byDistance(expansion, within: matches) : first(of: matches)
        case .everything, .nothing, .except, .terms, .names, .range, .presence, .documents:
            return first(of: matches)
        }
    }

    /// The first documents of a set, which are the best of it where text says nothing.
    private func first(of set: DocumentSet) -> DocumentSet {
        guard set.form != .list || set.knownCount > limit else { return set.borrowed }
        return scratch.list(capacity: limit) { list in
            var count = 0
            set.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
                guard count < limit else { return false }
                list[count] = document
                count &+= 1
                return count < limit
            }
            return count
        }
    }

    /// The best documents of each operand: what is best for a document decides, so the best of all are among them.
    private func candidates(anyOf nodes: [PlanNode], within matches: DocumentSet) -> DocumentSet? {
        guard nodes.allSatisfy({ $0.ranks && !$0.isBoosted }) else { return nil }
        var union = SetUnion(scratch)
        for node in nodes {
            if let stored = storedTop(node, within: matches) {
                union.insert(stored)
            } else {
                let own = evaluator.documents(node, within: matches.borrowed)
                guard let found = firstByPlaces(node, of: own) ?? candidates(node, within: own) else { return nil }
                union.insert(found)
            }
        }
        return union.result()
    }

    /// The best documents of a word that has too few for a stored list, found by looking at the places of each.
    private func firstByPlaces(_ node: PlanNode, of own: DocumentSet) -> DocumentSet? {
        guard case .word(let term) = node else { return nil }
        if scratch.count(own) <= limit { return own.borrowed }
        return firstByPlaces(LinearMatcher([term], within: own, evaluator), of: own)
    }

    /// The best of some documents that have one word, found by looking at the places of each.
    private func firstByPlaces(_ places: LinearMatcher, boost: Double = 0, of own: DocumentSet) -> DocumentSet? {
        guard scratch.count(own) <= Self.otherLimit, scratch.count(own) >= limit else { return nil }
        var union = SetUnion(scratch)
        var top = RankedTop(limit: limit, tellsPriors: false, index.columns[.votes], scratch)
        scratch.forEach(own) { document in
            let look = places.look(document)
            guard look.isSure else { return union.insert(document) }
            top.insert(TextMatch(look, boost: boost), document)
        }
        for order in top.sorted() { union.insert(order.document) }
        return union.result()
    }

    /// The first documents of the nearest spellings.
    private func byDistance(_ expansion: Expansion, within matches: DocumentSet) -> DocumentSet {
        byDistance(expansion) { part in first(of: evaluator.documents(part, within: matches.borrowed)) }
    }

    /// The first documents of the nearest spellings, from the beginnings of their lists.
    private func firstByDistance(_ expansion: Expansion) -> DocumentSet? {
        guard expansion.kinds == .all else { return nil }
        return byDistance(expansion) { part in
            var union = SetUnion(scratch)
            for term in part.terms where scratch.budget.spend(limit + IndexFormat.blockLength) {
                let list = index.list(term)
                union.insert(
                    scratch.list(capacity: limit + IndexFormat.blockLength) { list.prefix(limit, into: $0) })
            }
            return first(of: union.result())
        }
    }

    /// The union of what `first` finds of each distance, as far as it takes to have enough.
    private func byDistance(_ expansion: Expansion, _ first: (Expansion) -> DocumentSet) -> DocumentSet {
        var found = DocumentSet.empty
        for distance in Set(expansion.distances).sorted() where scratch.count(found) < limit {
            var union = SetUnion(scratch)
            union.insert(found)
            union.insert(first(expansion.terms(at: distance)))
            found = union.result()
        }
        return found
    }

    // MARK: Words

    /// The stored best documents of one frequent word that is all there is to a node.
    func storedTop(_ node: PlanNode, within matches: DocumentSet) -> DocumentSet? {
        guard case .word(let term) = node else { return nil }
        return storedTop(term, isAll: true, within: matches)
    }

    /// - Parameter isAll: whether every match has the term, so that a list of all its documents is enough.
    private func storedTop(_ term: Term, isAll: Bool, within matches: DocumentSet) -> DocumentSet? {
        guard let top = index.tops.byRelevance(term) else { return nil }
        let found = scratch.list(capacity: top.count) { list in
            var count = 0
            for document in top where count < limit && matches.contains(document) {
                list[count] = document
                count &+= 1
            }
            UnsafeMutableBufferPointer(start: list, count: count).sortAscending()
            return count
        }
        return found.knownCount >= limit || isAll && top.count == term.documentCount ? found : nil
    }

    private func candidates(_ run: TextRun, within matches: DocumentSet) -> DocumentSet? {
        // Words with a space more or less may be a whole title, which comes before parts of others as typed.
        guard run.kinds == .all, run.relaxation == nil, run.joins.isEmpty, let words = PlainWords(run.graph) else {
            return nil
        }
        func matcher(_ documents: DocumentSet) -> LinearMatcher {
            LinearMatcher(words.terms, others: words.others, within: documents, evaluator)
        }
        let found =
            words.terms.count == 1
            ? best(of: words.terms[0], isAll: false, within: matches) {
                firstByPlaces(matcher($0), boost: run.boost, of: $0)
            }
            : inOrder(words.terms, others: words.others, within: matches)
        guard let best = found else { return nil }
        var union = SetUnion(scratch)
        union.insert(best)
        if !words.others.isEmpty {
            let others = evaluator.documents(anyOf: words.others, within: matches.borrowed)
            guard scratch.count(others) <= Self.otherLimit else { return nil }
            union.insert(others)
        }
        return union.result()
    }

    /// The best documents that have a word, if they are enough whatever else carries it.
    private func best(
        of term: Term, isAll: Bool, within matches: DocumentSet, byPlaces: ((DocumentSet) -> DocumentSet?)? = nil
    ) -> DocumentSet? {
        if let stored = storedTop(term, isAll: isAll, within: matches) { return stored }
        guard term.documentCount <= Self.otherLimit else { return nil }
        let own = evaluator.documents(term, within: matches)
        return byPlaces.map { $0(own) } ?? firstByPlaces(LinearMatcher([term], within: own, evaluator), of: own)
    }

    /// The documents that have all words together and in order, and the first of those that have them anyhow.
    private func inOrder(_ terms: [Term], others: [Term] = [], within matches: DocumentSet) -> DocumentSet? {
        guard let adjacent = bestPair(terms, within: matches) ?? evaluator.adjacent(terms, within: matches) else {
            return nil
        }
        var union = SetUnion(scratch)
        union.insert(adjacent)
        guard scratch.count(adjacent) < limit else { return union.result() }
        let places = LinearMatcher(terms, others: others, within: matches, evaluator)
        var count = 0
        matches.visit(wordCount: scratch.wordCount, documentCount: scratch.documentCount) { document in
            guard scratch.budget.spend(32) else { return false }
            let look = places.look(document)
            union.insert(document)
            if look.isSure, look.isComplete { count &+= 1 }
            return count < limit
        }
        return count >= limit ? union.result() : nil
    }

    /// The best of the documents that have two words one behind the other, where their places are stored with them.
    ///
    /// What their place is decides tier and penalty, so the first ones of each kind of place are the best of it. Where
    /// a place does not say it all, the document is a candidate.
    private func bestPair(_ terms: [Term], within matches: DocumentSet) -> DocumentSet? {
        guard terms.count == 2, case .list(let pair) = index.pairs.lookUp(terms[0], terms[1]),
            pair.documents.count > PlaceCode.kindCount * limit, scratch.budget.spend(2 &* pair.documents.count)
        else { return nil }
        let wanted = limit
        return scratch.list(capacity: pair.documents.count) { list in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: PlaceCode.kindCount) { counts in
                counts.initialize(repeating: 0)
                var count = 0
                pair.documents.forEachBlock { documents, first in
                    for (place, document) in documents.enumerated() {
                        let code = pair.code(first &+ place)
                        let kind = code.kind
                        guard code.isEscape || counts[kind] < wanted, matches.contains(document) else { continue }
                        if !code.isEscape { counts[kind] &+= 1 }
                        list[count] = document
                        count &+= 1
                    }
                    return true
                }
                return count
            }
        }
    }
}

extension UnsafeMutableBufferPointer<UInt32> {
    /// Sorts few numbers.
    fileprivate func sortAscending() {
        for place in indices.dropFirst() {
            let value = self[place]
            var target = place
            while target > 0, self[target &- 1] > value {
                self[target] = self[target &- 1]
                target &-= 1
            }
            self[target] = value
        }
    }
}
