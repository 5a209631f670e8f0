/// The first documents under relevance among those offered, with as few priors looked up as will do.
///
/// Documents come ascending, which is by falling prior. So of two whose prior is not lessened the one that came first is
/// the better one, and their votes need not be read until they are compared with a document whose prior is.
struct RankedTop {
    /// Those whose prior is not lessened, ordered by document in its place.
    private var plain: TopDocuments
    /// The others, and all of them in the end.
    private var others: TopDocuments
    private let limit: Int
    private let tellsPriors: Bool
    private let start: RankOrder
    private let votes: Column

    /// How often the best that may come is compared with the last one kept.
    private static let documentsBetweenLooks = 16
    private var seenCount = 0

    /// - Parameters:
    ///   - limit: the documents to keep, no more than there are.
    ///   - tellsPriors: whether the orders are wanted whole, and not only the documents in order.
    ///   - start: what precedes this was on an earlier page.
    init(
        limit: Int, tellsPriors: Bool, from start: RankOrder = .first, _ votes: Column, _ scratch: SearchScratch
    ) {
        (self.limit, self.tellsPriors, self.start, self.votes) = (limit, tellsPriors, start, votes)
        plain = TopDocuments(limit: limit, scratch)
        others = TopDocuments(limit: limit, from: start, scratch)
    }

    /// Offers a document that fits like this, behind all that were offered so before.
    @inline(__always)
    mutating func insert(_ match: TextMatch, _ document: UInt32) {
        let high = RankOrder.high(match, isPinned: false, hintRank: 3)
        if match.effectivePenalty == 0, start == .first {
            plain.insert(RankOrder(high: high, low: UInt64(document)))
        } else {
            others.insert(
                RankOrder(match, isPinned: false, hintRank: 3, prior: prior(document), document: document))
        }
    }

    /// Offers a document of a known order, in any place.
    mutating func insert(_ order: RankOrder) { others.insert(order) }

    /// Whether nothing that comes behind a document can be among the first.
    @inline(__always)
    mutating func isSettled(behind document: UInt32, _ bound: () -> RankBound) -> Bool {
        seenCount &+= 1
        guard seenCount % Self.documentsBetweenLooks == 0, plain.isFull || others.isFull else { return false }
        let bound = bound()
        if plain.isFull, plain.last.high <= bound.high { return true }
        return others.isFull && bound.best(document, prior: prior(document)) >= others.last
    }

    /// The documents kept, in order.
    mutating func sorted() -> UnsafeBufferPointer<RankOrder> {
        if others.count == 0, !tellsPriors { return plain.sorted() }
        for order in plain.unsorted {
            others.insert(RankOrder(high: order.high, prior: prior(order.document), document: order.document))
        }
        return others.sorted()
    }

    private func prior(_ document: UInt32) -> Float {
        StaticRank.prior(votes: Int(truncatingIfNeeded: votes.integer(document)))
    }
}
