/// Finds the documents that a plan describes.
///
/// Each clause is evaluated within what the clauses before it left, the cheapest first.
struct Evaluator {
    let index: CompiledIndex

    private var documentCount: Int { index.documentCount }

    /// The documents of `node` that are also in `candidates`, if given.
    func documents(_ node: PlanNode, within candidates: DocumentSet?) -> DocumentSet {
        switch node {
        case .everything: return candidates ?? all
        case .nothing: return .empty
        case .all(let nodes): return conjunction(nodes, within: candidates)
        case .any(let nodes):
            return .union(nodes.map { documents($0, within: candidates) }, documentCount: documentCount)
        case .except(let node):
            let start = candidates ?? all
            return start.subtracting(documents(node, within: start), documentCount: documentCount)
        case .run(let run): return documents(run, within: candidates)
        case .phrase(let phrase): return documents(phrase, within: candidates)
        case .expansion(let expansion):
            return .union(
                expansion.terms.map { documents($0, kinds: expansion.kinds, within: candidates) },
                documentCount: documentCount)
        case .terms(let terms, _), .names(let terms, _, _): return documents(anyOf: terms, within: candidates)
        case .range(let column, let interval):
            if case .list = candidates { return candidates?.filter { interval.contains(column.number($0)) } ?? .empty }
            let found = column.documents(in: interval, documentCount: documentCount)
            return candidates?.intersection(found) ?? found
        case .presence(let column): return (candidates ?? all).filter { !column.number($0).isNaN }
        case .documents(let documents): return candidates?.intersection(.list(documents)) ?? .list(documents)
        }
    }

    /// The documents that have any of some terms.
    func documents(anyOf terms: [Term], within candidates: DocumentSet?) -> DocumentSet {
        .union(terms.map { documents($0, within: candidates) }, documentCount: documentCount)
    }

    private var all: DocumentSet { .bitmap(Bitmap(allOf: documentCount)) }

    // MARK: Conjunctions

    private func conjunction(_ nodes: [PlanNode], within candidates: DocumentSet?) -> DocumentSet {
        let ordered = nodes.map { (node: $0, cost: $0.cost(documentCount)) }.sorted { $0.cost < $1.cost }
        var result = candidates
        for (node, _) in ordered {
            if let result, result.isKnownEmpty { return .empty }
            result = documents(node, within: result)
        }
        return result ?? all
    }

    /// Every required word of a run, in a title or carried otherwise.
    private func documents(_ run: TextRun, within candidates: DocumentSet?) -> DocumentSet {
        let slots = run.graph.slots.indices.filter { run.isRequired[$0] }
            .map { slot in
                (edges: run.graph.slots[slot].edges.map { run.graph.edges[$0].term }, others: run.carriers[slot].all)
            }
            .sorted { $0.edges.postingCount + $0.others.postingCount < $1.edges.postingCount + $1.others.postingCount }
        var result = candidates
        for slot in slots {
            if let result, result.isKnownEmpty { return .empty }
            let sets =
                slot.edges.map { documents($0, kinds: run.kinds, within: result) }
                + slot.others.map { documents($0, within: result) }
            result = .union(sets, documentCount: documentCount)
        }
        return result ?? all
    }

    // MARK: Terms

    private func documents(_ term: Term, kinds: TitleKinds, within candidates: DocumentSet?) -> DocumentSet {
        let found = documents(term, within: candidates)
        guard kinds != .all, term.field == .title || term.field == .equivalent else { return found }
        var cursor = index.list(term).cursor()
        var positions = index.positions(term)
        return found.filter { document in
            cursor.seek(to: DocID(document))
            var isOfKind = false
            positions.visit(cursor.index) { place in
                isOfKind =
                    isOfKind || !index.titles.record(document, ordinal: place.ordinal).kinds.isDisjoint(with: kinds)
            }
            return isOfKind
        }
    }

    /// The documents of one term: its bitmap or list, met with the candidates in the cheapest way.
    func documents(_ term: Term, within candidates: DocumentSet?) -> DocumentSet {
        let list = index.list(term)
        if case .bitmap(let words, _) = list.form {
            if case .list = candidates {
                return candidates?.filter { words.u64(Int($0 >> 6) &* 8) &>> UInt64($0 & 63) & 1 == 1 } ?? .empty
            }
            let bitmap = DocumentSet.bitmap(Bitmap(words, documentCount: documentCount))
            return candidates?.intersection(bitmap) ?? bitmap
        }
        switch candidates {
        case nil: return .list(list.cursor().drained())
        case .bitmap(let bitmap): return .list(list.cursor().drained().filter(bitmap.contains))
        case .list(let documents):
            return documents.count < list.count
                ? .list(ConjunctionCursor(ListCursor(documents), list.cursor()).drained())
                : .list(ConjunctionCursor(list.cursor(), ListCursor(documents)).drained())
        }
    }

    // MARK: Phrases

    private func documents(_ phrase: PhrasePlan, within candidates: DocumentSet?) -> DocumentSet {
        let sets = phrase.channels.map { channel, graph in
            documents(graph, channel, slop: phrase.slop, isWhole: phrase.isWhole, within: candidates)
        }
        return .union(sets, documentCount: documentCount)
    }

    /// The documents that have all words, then those where a path runs through them.
    private func documents(
        _ graph: TermGraph, _ channel: TextChannel, slop: Int, isWhole: Bool, within candidates: DocumentSet?
    ) -> DocumentSet {
        var result = candidates
        let slots = graph.slots.map { slot in slot.edges.map { graph.edges[$0].term } }
        for terms in slots.sorted(by: { $0.postingCount < $1.postingCount }) {
            if let result, result.isKnownEmpty { return .empty }
            result = documents(anyOf: terms, within: result)
        }
        var matcher = GraphMatcher(graph, channel: channel, index: index)
        return (result ?? .empty).filter { document in
            matcher.load(document)
            var isFound = false
            matcher.visitPaths(slop: slop) { path in
                guard isWhole else { return isFound = true }
                let shape = index.titles.record(document, ordinal: path.ordinal).shape
                if shape.isStart(path.start), shape.isEnd(path.end) { isFound = true }
            }
            return isFound
        }
    }
}

extension [Term] {
    /// The postings of all of them.
    var postingCount: Int { reduce(0) { $0 + $1.documentCount } }
}

extension DocumentSet {
    /// Whether it is empty, as far as that costs nothing to know.
    var isKnownEmpty: Bool { if case .list(let documents) = self { documents.isEmpty } else { false } }
}
