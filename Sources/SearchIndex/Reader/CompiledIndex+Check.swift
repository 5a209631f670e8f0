import MovieModel

extension CompiledIndex {
    /// Verifies all checksums and the relations between sections, as `index check` does.
    ///
    /// - Complexity: O(bytes of the file).
    public func check() throws(IndexError) {
        try sections.verifyEverything()
        try checkTerms()
        try checkMovies()
        try checkTitles()
        try checkPermutations()
        try checkDocuments()
    }

    private func damaged(_ section: SectionKind, _ reason: String) -> IndexError {
        .damaged(path: path, section: section.name, reason: reason)
    }

    /// Keys ascend; documents ascend and are as many as the dictionary says; positions ascend.
    private func checkTerms() throws(IndexError) {
        var walk = dictionary.walk()
        var previous: [UInt8] = []
        var (termCount, postingCount) = (0, 0)
        while walk.next() {
            guard previous.lexicographicallyPrecedes(walk.storedKey) else {
                throw damaged(.termBlocks, "term \(termCount) is out of order")
            }
            previous = Array(walk.storedKey)
            try checkPostings(of: walk.term, name: String(decoding: previous, as: UTF8.self))
            termCount += 1
            postingCount += walk.term.documentCount
        }
        guard termCount == metadata.termCount, postingCount == metadata.postingCount else {
            throw damaged(.termBlocks, "it has \(termCount) terms and \(postingCount) postings, not as many as it says")
        }
    }

    private func checkPostings(of term: Term, name: String) throws(IndexError) {
        var cursor = list(term).cursor()
        var positions = term.field.hasPositions ? positions(term) : nil
        var count = 0
        var previous: DocID?
        var isSound = true
        while cursor.current != .end {
            if let previous, cursor.current <= previous { isSound = false }
            previous = cursor.current
            if cursor.index != count { isSound = false }
            if let titleCount = ordinalCount(of: cursor.current.number, in: term.field) {
                var placeCount = 0
                positions?.visit(cursor.index) { place in
                    placeCount += 1
                    if place.ordinal >= titleCount { isSound = false }
                }
                if placeCount == 0 { isSound = false }
            }
            count += 1
            guard isSound, count <= term.documentCount else { break }
            cursor.advance()
        }
        guard isSound, count == term.documentCount else {
            throw damaged(
                .documentLists, "the list of \(name) does not ascend or has not \(term.documentCount) documents")
        }
    }

    /// The ordinals there can be, for a field of titles.
    private func ordinalCount(of document: UInt32, in field: TermField) -> Int? {
        field == .title || field == .equivalent ? titles.numbers(of: document).count : nil
    }

    /// Identities are positive and distinct, and the order by identity is one.
    private func checkMovies() throws(IndexError) {
        var previous: Int64 = 0
        for index in 0..<documentCount {
            let document = movies.documentByID(index)
            guard document < documentCount, movies.number(of: document) > previous else {
                throw damaged(.movies, "movie \(index) is out of order")
            }
            previous = movies.number(of: document)
        }
    }

    /// Every document has a title, and texts ascend within their section.
    private func checkTitles() throws(IndexError) {
        var end = 0
        for document in 0..<UInt32(documentCount) {
            let numbers = titles.numbers(of: document)
            guard numbers.lowerBound == end, !numbers.isEmpty else {
                throw damaged(.titleStarts, "document \(document) has no titles of its own")
            }
            end = numbers.upperBound
        }
        var offset = 0
        for number in 0..<titles.count {
            guard titles.record(number).textOffset >= offset else {
                throw damaged(.titles, "title \(number) is out of order")
            }
            offset = titles.record(number).textOffset
        }
        guard end == titles.count, offset <= sections.section(.titleTexts).count else {
            throw damaged(.titles, "it does not have the titles that the documents name")
        }
    }

    /// Each permutation has every document once and follows its column.
    private func checkPermutations() throws(IndexError) {
        for key in SortColumn.allCases {
            guard let permutation = Permutation(key, of: self) else {
                throw damaged(.columns, "it lacks \(key.rawValue)")
            }
            var seen = Bitmap(documentCount: documentCount)
            var previous: (value: Double, id: Int64)?
            for index in 0..<documentCount {
                let document = permutation.document(index)
                guard document < documentCount, !seen.contains(document) else {
                    throw damaged(.permutations, "\(key.rawValue) is no permutation at \(index)")
                }
                seen.insert(document)
                let entry = (value: permutation.column.value(document) ?? -.infinity, id: movies.number(of: document))
                if let previous {
                    let follows = previous.value == entry.value ? previous.id < entry.id : previous.value > entry.value
                    guard follows else { throw damaged(.permutations, "\(key.rawValue) is out of order at \(index)") }
                }
                previous = entry
            }
        }
    }

    /// Every document's JSON lies in its section and is an object.
    private func checkDocuments() throws(IndexError) {
        for document in 0..<UInt32(documentCount) {
            let json = documents.document(document)
            guard json.first == UInt8(ascii: "{"), json.last == UInt8(ascii: "}") else {
                throw damaged(.hits, "the hit document \(document) is no object")
            }
        }
    }
}
