/// Writes dictionary, document lists and position lists together, term by term in ascending order of the keys.
///
/// A term is begun, its postings added in ascending order of document and place, and ended. What is kept of a term is a
/// few bytes a document; what was written can be taken from the lists in between.
struct PostingsWriter {
    private(set) var dictionary = TermDictionaryWriter()
    private(set) var documents: DocumentListWriter
    private(set) var positions = PositionListWriter()
    /// The postings written.
    private(set) var postingCount = 0
    /// The documents of the term last ended.
    var documentCount: Int { list.count }
    private var key: [UInt8] = []
    private var field = TermField.title
    private var list: [UInt32] = []
    private var group: [PlacedPosting] = []

    /// Writers for an index of that many documents.
    init(documentCount: Int) { documents = DocumentListWriter(documentCount: documentCount) }

    /// Begins a term.
    ///
    /// - Precondition: the key follows the one before, and begins with the byte of a field.
    mutating func begin(_ key: some Sequence<UInt8>) {
        self.key = Array(key)
        guard let field = self.key.first.flatMap(TermField.init(rawValue:)) else {
            preconditionFailure("a term needs a field")
        }
        self.field = field
        list.removeAll(keepingCapacity: true)
        if field.hasPositions { positions.begin(field) }
    }

    /// Adds an occurrence of the term. The same place twice counts once.
    mutating func add(_ posting: PlacedPosting) {
        if list.last != posting.document {
            endDocument()
            list.append(posting.document)
        }
        guard field.hasPositions, group.last.map({ $0.place != posting.place || $0.length != posting.length }) ?? true
        else { return }
        group.append(posting)
    }

    /// Ends the term, which has one posting at least.
    mutating func end() {
        endDocument()
        guard let only = list.first else { return }
        let location = field.hasPositions ? positions.end() : nil
        dictionary.append(
            key, documentCount: list.count, place: list.count == 1 ? Int(only) : documents.append(list),
            positions: location)
        postingCount += list.count
    }

    /// Appends a term with its postings, ascending by document.
    mutating func append(_ key: ArraySlice<UInt8>, _ postings: ArraySlice<PlacedPosting>) {
        guard !postings.isEmpty else { return }
        begin(key)
        var start = postings.startIndex
        while start < postings.endIndex {
            var end = start + 1
            while end < postings.endIndex, postings[end].document == postings[start].document { end += 1 }
            let group = postings[start..<end]
            for posting in group.count > 1 ? ArraySlice(group.sorted { $0.place < $1.place }) : group { add(posting) }
            start = end
        }
        self.end()
    }

    /// Appends a term of a field without positions with its documents, ascending; one at least.
    mutating func append(_ key: ArraySlice<UInt8>, documents list: [UInt32]) {
        guard let only = list.first else { return }
        dictionary.append(
            Array(key), documentCount: list.count, place: list.count == 1 ? Int(only) : documents.append(list),
            positions: nil)
        postingCount += list.count
    }

    /// Ends the sections.
    mutating func finish() { documents.finish() }

    /// Hands over the document lists written since the last time.
    mutating func drainDocuments() -> [UInt8] { documents.drain() }

    /// Hands over the positions written since the last time.
    mutating func drainPositions() -> [UInt8] { positions.drain() }

    private mutating func endDocument() {
        guard !group.isEmpty else { return }
        positions.add(group[...])
        group.removeAll(keepingCapacity: true)
    }
}
