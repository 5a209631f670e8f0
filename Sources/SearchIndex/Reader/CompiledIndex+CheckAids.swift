import MovieModel
import TextAnalysis

extension CompiledIndex {
    /// Top lists, pairs, prefix tops and suggestions are what the postings and titles make them.
    ///
    /// They are made anew as the compiler makes them and compared byte by byte, so that each of their documents is in
    /// the index and in the lists of its terms, stands where its rule puts it, and none is missing.
    ///
    /// - Precondition: terms, titles and columns were found sound.
    /// - Complexity: O(postings of titles · log), in memory of eight bytes for each place of a frequent term.
    func checkAids() throws(IndexError) {
        let orders = DocumentOrders(votes: clampedValues(.votes), ratings: clampedValues(.rating))
        for (kind, bytes) in try remadeAids(orders) + [(.suggestions, remadeSuggestions(orders))] {
            let stored = sections[kind].whole.buffer
            guard !stored.elementsEqual(bytes) else { continue }
            let place = zip(stored, bytes).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            throw damaged(
                kind,
                "it is not what the \(kind == .suggestions ? "titles" : "postings") make it from byte "
                    + "\(place ?? min(stored.count, bytes.count)) on")
        }
    }

    /// The values by document, `nan` for none, within what a sound file can have.
    private func clampedValues(_ key: SortColumn) -> [Double] {
        let column = columns[key]
        return (0..<UInt32(documentCount)).map { document in
            column.value(document).map { min(max($0, -0x1p53), 0x1p53) } ?? .nan
        }
    }

    private func remadeAids(_ orders: DocumentOrders) throws(IndexError) -> [(SectionKind, [UInt8])] {
        var aids = SearchAids(orders, directory: nil)
        var places = TitlePlaces(index: self)
        var walk = dictionary.walk(in: .title)
        while walk.next() {
            let key = Array(walk.storedKey)
            try aids.append(
                key[...], ordinal: walk.term.ordinal, documentCount: walk.term.documentCount,
                places.postings(of: walk.term, text: key.dropFirst())[...])
        }
        return try aids.encoded()
    }

    private func remadeSuggestions(_ orders: DocumentOrders) -> [UInt8] {
        var suggestions = SuggestionWriter()
        for document in 0..<UInt32(documentCount) {
            for number in titles.numbers(of: document) {
                var text = titles.text(number)
                text.withUTF8 { text in
                    suggestions.add(
                        text, titles.record(number).kinds, number: number, prior: orders.priors[Int(document)])
                }
            }
        }
        return suggestions.encoded()
    }
}

/// Reads the places of title terms back into what the compiler had when it wrote them.
private struct TitlePlaces {
    let index: CompiledIndex
    private var analyzer = TextAnalyzer(for: .indexing)

    init(index: CompiledIndex) { self.index = index }

    /// The postings of a term by document and place.
    mutating func postings(of term: Term, text: ArraySlice<UInt8>) -> [PlacedPosting] {
        var postings: [PlacedPosting] = []
        // Only terms of scripts without spaces take more than one position.
        let isASCII = text.allSatisfy { $0 < 0x80 }
        var positions = index.positions(term)
        var places: [Place] = []
        var cursor = index.list(term).cursor()
        while cursor.current != .end {
            places.removeAll(keepingCapacity: true)
            positions.visit(cursor.index) { places.append($0) }
            for place in places {
                let title = index.titles.numbers(of: cursor.current.number).lowerBound + place.ordinal
                let length = isASCII ? 1 : length(of: text, at: place.position, inTitle: title)
                let record = index.titles.record(title)
                postings.append(
                    PlacedPosting(
                        document: cursor.current.number, ordinal: UInt16(truncatingIfNeeded: place.ordinal),
                        position: UInt16(truncatingIfNeeded: place.position),
                        length: UInt16(truncatingIfNeeded: length),
                        flags: PlaceFlags(place.position, place.position + length, of: record.shape, record.kinds)))
            }
            cursor.advance()
        }
        return postings
    }

    /// The positions that a token takes, which no list says.
    private mutating func length(of token: ArraySlice<UInt8>, at position: Int, inTitle title: Int) -> Int {
        analyzer.analyze(index.titles.text(title))
        let same = analyzer.tokens.first { other in
            Int(other.position) == position
                && analyzer.bytes[other.byteRange].prefix(IndexFormat.termBytes).elementsEqual(token)
        }
        return same.map { Int($0.positionCount) } ?? 1
    }
}
