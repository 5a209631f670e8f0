/// What is stored so that frequent words, short prefixes and phrases of frequent words need no postings.
struct SearchAids {
    private var tops: TopListWriter
    private var pairs: PairWriter
    private var prefixes: PrefixTopsWriter
    private let frequentCount: Int

    init(_ orders: DocumentOrders) {
        let documentCount = orders.priors.count
        tops = TopListWriter(orders)
        pairs = PairWriter(documentCount: documentCount)
        prefixes = PrefixTopsWriter(orders)
        frequentCount = IndexFormat.frequentCount(documentCount)
    }

    /// Takes a term with its postings, ascending by document and place; terms come in the order of their keys.
    mutating func append(
        _ key: ArraySlice<UInt8>, ordinal: Int, documentCount: Int, _ postings: ArraySlice<PlacedPosting>
    ) {
        guard key.first == TermField.title.rawValue else { return }
        prefixes.append(key.dropFirst(), postings)
        guard documentCount >= frequentCount, tops.ordinals.count < Int(UInt16.max) else { return }
        pairs.append(number: tops.append(ordinal: ordinal, postings), postings)
    }

    /// The sections, in the order of the file.
    mutating func encoded() -> [(SectionKind, [UInt8])] {
        [(.topLists, tops.encoded()), (.pairs, pairs.encoded()), (.prefixTops, prefixes.encoded())]
    }
}
