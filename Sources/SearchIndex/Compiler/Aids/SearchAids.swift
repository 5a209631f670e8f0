/// What is stored so that frequent words, short prefixes and phrases of frequent words need no postings.
struct SearchAids {
    private var tops: TopListWriter
    private var pairs: PairWriter
    private var prefixes: PrefixTopsWriter
    private let frequentCount: Int

    /// - Parameter directory: where temporary files may be; without one all is kept in memory.
    init(_ orders: DocumentOrders, directory: String?) {
        let documentCount = orders.priors.count
        tops = TopListWriter(orders)
        pairs = PairWriter(documentCount: documentCount, directory: directory)
        prefixes = PrefixTopsWriter(orders)
        frequentCount = IndexFormat.frequentCount(documentCount)
    }

    /// Takes a term with its postings, ascending by document and place; terms come in the order of their keys.
    mutating func append(
        _ key: ArraySlice<UInt8>, ordinal: Int, documentCount: Int, _ postings: ArraySlice<PlacedPosting>
    ) throws(IndexError) {
        guard key.first == TermField.title.rawValue else { return }
        prefixes.append(key.dropFirst(), postings)
        guard documentCount >= frequentCount, tops.ordinals.count < Int(UInt16.max) else { return }
        try pairs.append(number: tops.append(ordinal: ordinal, postings), postings)
    }

    /// The sections, in the order of the file.
    mutating func encoded() throws(IndexError) -> [(SectionKind, [UInt8])] {
        [(.topLists, tops.encoded()), (.pairs, try pairs.encoded()), (.prefixTops, prefixes.encoded())]
    }
}
