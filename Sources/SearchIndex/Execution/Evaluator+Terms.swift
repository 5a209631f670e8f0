extension Evaluator {
    /// The documents of one term.
    func documents(_ term: Term) -> DocumentSet { documents(term, within: scratch.everything) }

    /// The documents of one term that are also in `candidates`, met in the cheapest way.
    ///
    /// - Complexity: O(words) for two bitmaps; O(postings) for a list in a bitmap; for two lists, O(the shorter one) and
    ///   a block for each of its documents at most.
    func documents(_ term: Term, within candidates: DocumentSet) -> DocumentSet {
        let list = ListBlocks(index.list(term))
        switch list.form {
        case .nothing: return .empty
        case .single(let document):
            guard candidates.contains(document) else { return .empty }
            return scratch.list(capacity: 1) { list in
                list[0] = document
                return 1
            }
        case .bitmap(let words, _):
            guard scratch.budget.spend(scratch.wordCount / 16) else { return .empty }
            return scratch.intersection(candidates.borrowed, DocumentSet(stored: words, count: list.count))
        case .blocks(let skips, let blocks):
            guard scratch.budget.spend(min(list.count, 1 + candidates.knownCount)) else { return .empty }
            switch candidates.form {
            case .everything: return all(list, skips, blocks)
            case .bitmap:
                let documents = all(list, skips, blocks)
                return scratch.intersection(documents, candidates.borrowed)
            case .list where candidates.knownCount >= list.count / 2:
                return scratch.intersection(all(list, skips, blocks), candidates)
            case .list: return meet(candidates.list, list, skips, blocks)
            }
        }
    }

    /// The documents that have any of some terms.
    func documents(anyOf terms: some Sequence<Term>, within candidates: DocumentSet) -> DocumentSet {
        var union = SetUnion(scratch)
        for term in terms { union.insert(documents(term, within: candidates)) }
        return union.result()
    }

    /// The documents whose titles have any of the terms.
    func documents(_ expansion: Expansion, within candidates: DocumentSet) -> DocumentSet {
        var union = SetUnion(scratch)
        for term in expansion.terms {
            guard !scratch.budget.isExhausted else { break }
            union.insert(documents(term, kinds: expansion.kinds, within: candidates))
        }
        return union.result()
    }

    /// The documents that have a term in a title of some kinds.
    func documents(_ term: Term, kinds: TitleKinds, within candidates: DocumentSet) -> DocumentSet {
        let found = documents(term, within: candidates)
        guard kinds != .all, term.field == .title || term.field == .equivalent, !found.isKnownEmpty else {
            return found
        }
        guard scratch.budget.spend(16 &* scratch.count(found)) else { return .empty }
        var probe = PostingProbe(index.list(term), scratch)
        var positions = index.positions(term)
        return scratch.filter(found) { document in
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
        let list = ListBlocks(index.list(term))
        if base.form == .everything { return list.count }
        guard case .bitmap(let words, _) = list.form, base.form == .bitmap else {
            return scratch.count(documents(term, within: base.borrowed))
        }
        let stored = DocumentSet(stored: words, count: list.count)
        var count = 0
        for index in 0..<scratch.wordCount { count &+= (base.word(index) & stored.word(index)).nonzeroBitCount }
        return count
    }

    // MARK: Packed lists

    private func all(_ list: ListBlocks, _ skips: ByteView, _ blocks: ByteView) -> DocumentSet {
        scratch.list(capacity: list.count + IndexFormat.blockLength) { documents in
            var count = 0
            for block in 0..<list.blockCount {
                let decoded = list.decode(block, skips, blocks, into: documents + count)
                count &+= decoded
                if decoded < IndexFormat.blockLength { break }
            }
            return count
        }
    }

    /// The candidates that a longer list has: only the blocks that can hold one are unpacked.
    private func meet(
        _ candidates: UnsafeBufferPointer<UInt32>, _ list: ListBlocks, _ skips: ByteView, _ blocks: ByteView
    ) -> DocumentSet {
        let block = scratch.allocate(IndexFormat.blockLength, of: UInt32.self)
        return scratch.list(capacity: candidates.count) { documents in
            var (number, length, place, count) = (-1, 0, 0, 0)
            for document in candidates {
                if number < 0 || length == 0 || block[length &- 1] < document {
                    let next = list.block(reaching: document, from: max(0, number), skips)
                    if next == number { break }
                    number = next
                    length = list.decode(next, skips, blocks, into: block)
                    place = 0
                }
                while place < length, block[place] < document { place &+= 1 }
                guard place < length else { continue }
                documents[count] = document
                count &+= block[place] == document ? 1 : 0
            }
            return count
        }
    }
}
