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

    /// Identities are positive and distinct.
    private func checkMovies() throws(IndexError) {
        var previous = Int64.max
        var place = 0
        var isSound = true
        Permutation(.added, of: self).visit(descending: true) { document in
            let number = movies.number(of: document)
            isSound = number > 0 && (number < previous || place == 0)
            previous = number
            place += isSound ? 1 : 0
            return isSound
        }
        guard isSound else { throw damaged(.columns, "the identity at \(place) is none or not its own") }
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

    /// Each permutation has every document once and follows its column; equal values go by document.
    private func checkPermutations() throws(IndexError) {
        for key in SortColumn.allCases {
            let permutation = Permutation(key, of: self)
            var seen = [Bool](repeating: false, count: documentCount)
            var previous: (key: UInt64, document: UInt32)?
            var place = 0
            var isSound = true
            permutation.visit(descending: true) { document in
                guard document < documentCount, !seen[Int(document)] else {
                    isSound = false
                    return false
                }
                seen[Int(document)] = true
                let key = permutation.column.key(document)
                // Falling, those without a value last: their key is the greatest, and one more makes it the least.
                let entry = (key: key &+ 1, document: document)
                if let previous {
                    isSound =
                        previous.key == entry.key ? previous.document < entry.document : previous.key > entry.key
                }
                previous = entry
                place += 1
                return isSound
            }
            guard isSound, place == documentCount else {
                throw damaged(.permutations, "\(key.rawValue) is out of order or no permutation at \(place)")
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
