extension Evaluator {
    /// The documents of one term.
    func documents(_ term: Term) -> DocumentSet { documents(term, within: scratch.everything) }

    /// The documents of one term that are also in `candidates`, met in the cheapest way.
    ///
    /// - Complexity: O(words) for two bitmaps; O(postings) for a list in a bitmap; for two lists, O(the shorter one) and
    ///   a block for each of its documents at most.
    func documents(_ term: Term, within candidates: DocumentSet) -> DocumentSet {
        documents(index.list(term), within: candidates)
    }

    /// The documents of a list that are also in `candidates`.
    func documents(_ list: DocumentList, within candidates: DocumentSet) -> DocumentSet {
        switch list.form {
        case .none: return .empty
        case .all: return candidates.borrowed
        case .single(let document):
            guard candidates.contains(document) else { return .empty }
            return scratch.list(capacity: 1) { list in
                list[0] = document
                return 1
            }
        case .bitmap:
            guard let words = list.words?.baseAddress, scratch.budget.spend(scratch.wordCount / 16) else {
                return .empty
            }
            return scratch.intersection(
                candidates.borrowed, DocumentSet(stored: UnsafeRawPointer(words), count: list.count))
        case .blocks:
            guard scratch.budget.spend(min(list.count, 1 + candidates.knownCount)) else { return .empty }
            switch candidates.form {
            case .everything: return all(list)
            case .bitmap: return scratch.intersection(all(list), candidates.borrowed)
            case .list where list.count < candidates.knownCount:
                return scratch.intersection(all(list), candidates.borrowed)
            case .list:
                return scratch.list(capacity: candidates.knownCount + 1) {
                    list.intersect(candidates.list, into: $0)
                }
            }
        }
    }

    /// The documents that have any of some terms.
    ///
    /// - Complexity: O(postings), and O(words) unless they are few.
    func documents(anyOf terms: [Term], within candidates: DocumentSet) -> DocumentSet {
        let postings = terms.postingCount
        // A list of candidates is walked once for each term.
        let isDear = candidates.form != .list || terms.count &* candidates.knownCount > postings &+ scratch.wordCount
        if terms.count > 2, isDear, postings > SetUnion.gatheredCount(documentCount) {
            return bitmap(anyOf: terms, within: candidates)
        }
        var union = SetUnion(scratch)
        for term in terms {
            guard !scratch.budget.isExhausted else { break }
            union.insert(documents(term, within: candidates))
        }
        return union.result()
    }

    /// The documents that have any of many terms: all their lists are laid into one bitmap, which takes less than
    /// merging them.
    private func bitmap(anyOf terms: [Term], within candidates: DocumentSet) -> DocumentSet {
        let words = scratch.emptyBitmap()
        for term in terms {
            let list = index.list(term)
            guard scratch.budget.spend(min(list.count, scratch.wordCount / 16)) else { break }
            list.union(into: words)
        }
        return scratch.intersection(DocumentSet(temporary: words), candidates.borrowed)
    }

    /// The documents whose titles have any of the terms.
    func documents(_ expansion: Expansion, within candidates: DocumentSet) -> DocumentSet {
        let terms = expansion.stored == nil ? expansion.terms : terms(of: expansion)
        if expansion.kinds == .all { return documents(anyOf: terms, within: candidates) }
        var union = SetUnion(scratch)
        for term in terms {
            guard !scratch.budget.isExhausted else { break }
            union.insert(documents(term, kinds: expansion.kinds, within: candidates))
        }
        return union.result()
    }

    /// The terms that begin with the prefix of an expansion that left them to be found when needed.
    private func terms(of expansion: Expansion) -> [Term] {
        var terms: [Term] = []
        guard case .prefix(let prefix) = expansion.origin else { return terms }
        index.dictionary.visit(prefix: prefix, in: .title) { term, _ in
            terms.append(term)
            return true
        }
        return terms
    }

    /// The documents that have a term in a title of some kinds.
    func documents(_ term: Term, kinds: TitleKinds, within candidates: DocumentSet) -> DocumentSet {
        let found = documents(term, within: candidates)
        guard kinds != .all, term.field == .title || term.field == .equivalent, !found.isKnownEmpty else {
            return found
        }
        var probe = PostingProbe(index.list(term), scratch)
        var positions = index.positions(term)
        return scratch.filter(found) { document in
            guard scratch.budget.spend(16) else { return false }
            var isOfKind = false
            positions.visit(max(0, probe.posting(of: document))) { place in
                isOfKind =
                    isOfKind || !index.titles.record(document, ordinal: place.ordinal).kinds.isDisjoint(with: kinds)
            }
            return isOfKind
        }
    }

    /// The number of documents of a set that have a term.
    ///
    /// - Complexity: as ``documents(_:within:)``, without making a set where both are bitmaps.
    func count(_ term: Term, in base: DocumentSet) -> Int {
        let list = index.list(term)
        if base.form == .everything { return list.count }
        guard let words = list.words?.baseAddress, base.form == .bitmap else {
            return scratch.count(documents(term, within: base.borrowed))
        }
        return BitmapKernels.commonCount(base.words, UnsafeRawPointer(words), scratch.wordCount)
    }

    // MARK: Packed lists

    private func all(_ list: DocumentList) -> DocumentSet {
        scratch.list(capacity: list.count + IndexFormat.blockLength) { list.decode(into: $0) }
    }
}
