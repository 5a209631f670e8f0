/// The documents in which two frequent words stand one behind the other in a title.
struct PairIndex: Sendable {
    /// What is known of two words.
    enum Answer: Sendable {
        /// Nothing: one of them is not frequent, or takes more than a position somewhere. Their postings must be met.
        case unknown
        /// No title has them so.
        case absent
        /// These documents have them so, as typed.
        case list(PairList)
    }

    private let section: Section
    private let tops: TopLists
    private let documentCount: Int
    private let layout: PairLayout
    private let listOffsets: AscendingNumbers
    private let listsStart: Int

    init(_ section: Section, tops: TopLists, documentCount: Int) {
        self.section = section
        self.tops = tops
        self.documentCount = documentCount
        layout = PairLayout(section.prefix(PairLayout.headByteCount, from: 0))
        listOffsets = AscendingNumbers(section, at: layout.listOffset, count: layout.pairCount)
        listsStart = listOffsets.end
    }

    /// What is known of `first` with `second` right behind it.
    ///
    /// - Complexity: O(log frequent terms).
    func lookUp(_ first: Term, _ second: Term) -> Answer {
        guard let first = tops.number(of: first), let second = tops.number(of: second), isPaired(first),
            isPaired(second)
        else { return .unknown }
        let range = section.view(layout.startOffset &+ first &* 4, 8)
        guard range.count == 8 else { return .unknown }
        var (low, high) = (min(layout.pairCount, Int(range.u32(0))), min(layout.pairCount, Int(range.u32(4))))
        guard low < high else { return .absent }
        let end = high
        while low < high {
            let middle = (low &+ high) &>> 1
            if self.second(middle) < second { low = middle &+ 1 } else { high = middle }
        }
        guard low < end, self.second(low) == second else { return .absent }
        return list(low).map(Answer.list) ?? .unknown
    }

    private func isPaired(_ number: Int) -> Bool {
        number < layout.termCount && section.view(layout.flagOffset &+ number, 1).u8(0) == 1
    }

    private func second(_ pair: Int) -> Int {
        let bit = pair &* layout.width
        let bytes = section.view(layout.secondOffset &+ bit >> 3, 8)
        return Int(BitPacking.value(bytes, at: 0, bit: bit & 7, width: layout.width))
    }

    private func list(_ pair: Int) -> PairList? {
        let start = listsStart &+ listOffsets[pair]
        let head = section.prefix(20, from: start)
        var offset = 0
        let count = head.variableInteger(&offset)
        guard count > 0, count <= documentCount else { return nil }
        let codes = section.view(start &+ offset, count)
        guard codes.count == count else { return nil }
        offset &+= count
        if count == 1 {
            let document = head.variableInteger(&offset)
            guard document < documentCount else { return nil }
            return PairList(
                documents: DocumentList(only: UInt32(truncatingIfNeeded: document), documentCount: documentCount),
                codes: codes)
        }
        let list = DocumentList(packed: count, at: start &+ offset, in: section, documentCount: documentCount)
        return list.count == count ? PairList(documents: list, codes: codes) : nil
    }
}
