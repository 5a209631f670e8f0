/// Writes the best documents of frequent title terms: by the relevance of the one word, and by c-rating.
struct TopListWriter {
    /// The ordinals of the frequent terms, ascending; the place of a term here is its frequent number.
    private(set) var ordinals: [UInt32] = []
    private var lists = ByteWriter()
    private let orders: DocumentOrders
    private var byRating = SmallestNumbers(limit: IndexFormat.topDocuments)

    /// The documents of one way to match, which are in order of relevance as they come: by falling prior.
    private struct MatchClass {
        var match: TextMatch
        var documents: [UInt32] = []
    }

    init(_ orders: DocumentOrders) { self.orders = orders }

    /// Appends the lists of a term whose postings, by document and place, are frequent, and returns its number.
    mutating func append(ordinal: Int, _ postings: ArraySlice<PlacedPosting>) -> Int {
        var classes: [MatchClass] = []
        byRating.removeAll()
        var start = postings.startIndex
        while start < postings.endIndex {
            let document = postings[start].document
            var best = Self.match(postings[start])
            start += 1
            while start < postings.endIndex, postings[start].document == document {
                let other = Self.match(postings[start])
                if other.isBetter(than: best) { best = other }
                start += 1
            }
            Self.file(document, best, &classes)
            byRating.insert(orders.ratingKey(document))
        }
        for document in mostRelevant(classes) { lists.append(document) }
        for key in byRating.sorted() { lists.append(UInt32(truncatingIfNeeded: key)) }
        ordinals.append(UInt32(truncatingIfNeeded: ordinal))
        return ordinals.count - 1
    }

    /// The section.
    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.append(UInt32(ordinals.count))
        for ordinal in ordinals { writer.append(ordinal) }
        writer.append(lists.bytes)
        return writer.bytes
    }

    @inline(__always)
    private static func match(_ posting: PlacedPosting) -> TextMatch {
        TextMatch(
            isStart: posting.flags.contains(.start), isEnd: posting.flags.contains(.end),
            isMainEnd: posting.flags.contains(.mainEnd), isTyped: true, kinds: posting.flags.kinds,
            title: Int(posting.ordinal))
    }

    private static func file(_ document: UInt32, _ match: TextMatch, _ classes: inout [MatchClass]) {
        for index in classes.indices
        where classes[index].match.tier == match.tier && classes[index].match.penalty == match.penalty {
            if classes[index].documents.count < IndexFormat.topDocuments { classes[index].documents.append(document) }
            return
        }
        classes.append(MatchClass(match: match, documents: [document]))
    }

    /// The first documents of all classes in the order that rankings use.
    private func mostRelevant(_ classes: [MatchClass]) -> [UInt32] {
        let entries = classes.flatMap { entry in
            entry.documents.map { document in
                RankOrder(
                    entry.match, isPinned: false, hintRank: 3, prior: orders.priors[Int(document)], document: document)
            }
        }
        return entries.sorted().prefix(IndexFormat.topDocuments).map(\.document)
    }
}
