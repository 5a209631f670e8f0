/// Writes dictionary, document lists and position lists together, term by term.
struct PostingsWriter {
    private(set) var dictionary = TermDictionaryWriter()
    private(set) var documents: DocumentListWriter
    private(set) var positions = PositionListWriter()
    /// The postings written.
    private(set) var postingCount = 0

    /// Writers for an index of that many documents.
    init(documentCount: Int) { documents = DocumentListWriter(documentCount: documentCount) }

    /// Appends a term with its postings, ascending by document.
    mutating func append(_ key: ArraySlice<UInt8>, _ postings: ArraySlice<PlacedPosting>) {
        guard let first = key.first, let field = TermField(rawValue: first), let only = postings.first else { return }
        let groups = Self.grouped(postings)
        let list = groups.compactMap { $0.first?.document }
        let positionOffset = field.hasPositions ? positions.append(groups, hasLengths: field.hasLengths) : nil
        dictionary.append(
            key, documentCount: list.count, only: list.count == 1 ? only.document : nil,
            listOffset: list.count == 1 ? 0 : documents.append(list), positionOffset: positionOffset)
        postingCount += list.count
    }

    /// Ends the sections.
    mutating func finish() { documents.finish() }

    /// The postings of each document, ascending by place.
    private static func grouped(_ postings: ArraySlice<PlacedPosting>) -> [ArraySlice<PlacedPosting>] {
        var groups: [ArraySlice<PlacedPosting>] = []
        var start = postings.startIndex
        while start < postings.endIndex {
            var end = start + 1
            while end < postings.endIndex, postings[end].document == postings[start].document { end += 1 }
            let group = postings[start..<end]
            groups.append(group.count > 1 ? ArraySlice(group.sorted { $0.place < $1.place }) : group)
            start = end
        }
        return groups
    }
}
