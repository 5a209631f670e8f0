/// The best documents of frequent title terms.
struct TopLists: Sendable {
    private let section: Section
    private let count: Int
    private let documentCount: Int
    private let frequentCount: Int

    init(_ section: Section, documentCount: Int) {
        self.section = section
        self.documentCount = documentCount
        frequentCount = IndexFormat.frequentCount(documentCount)
        count = section.count >= 4 ? Int(section.view(0, 4).u32(0)) : 0
    }

    /// The number of a term among the frequent ones, or `nil`.
    ///
    /// - Complexity: O(log frequent terms).
    func number(of term: Term) -> Int? {
        guard term.field == .title, count > 0, term.documentCount >= frequentCount else { return nil }
        let ordinals = section.view(4, count &* 4)
        guard ordinals.count > 0 else { return nil }
        var (low, high) = (0, count)
        while low < high {
            let middle = (low &+ high) &>> 1
            if Int(ordinals.u32(middle &* 4)) < term.ordinal { low = middle &+ 1 } else { high = middle }
        }
        return low < count && Int(ordinals.u32(low &* 4)) == term.ordinal ? low : nil
    }

    /// The first documents with the term as a typed word, in the order of relevance of a query of that word alone:
    /// group of tiers, prior less penalty, document. `nil` if the term is not frequent.
    func byRelevance(_ term: Term) -> UnsafeBufferPointer<UInt32>? { list(term, 0) }

    /// The first documents with the term by c-rating falling, ties by document. `nil` if the term is not frequent.
    func byRating(_ term: Term) -> UnsafeBufferPointer<UInt32>? { list(term, 1) }

    private func list(_ term: Term, _ which: Int) -> UnsafeBufferPointer<UInt32>? {
        guard let number = number(of: term) else { return nil }
        let byteCount = IndexFormat.topDocuments * 4
        let view = section.view(4 &+ count &* 4 &+ (2 &* number &+ which) &* byteCount, byteCount)
        guard view.count > 0 else { return nil }
        return view.documents(IndexFormat.topDocuments, below: documentCount)
    }
}

extension ByteView {
    /// The first `count` numbers, or `nil` if one of them is no document.
    func documents(_ count: Int, below end: Int) -> UnsafeBufferPointer<UInt32>? {
        guard self.count >= count &* 4, UInt(bitPattern: base) & 3 == 0 else { return nil }
        let documents = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt32.self), count: count)
        var largest: UInt32 = 0
        for document in documents { largest = max(largest, document) }
        return count == 0 || Int(largest) < end ? documents : nil
    }
}
