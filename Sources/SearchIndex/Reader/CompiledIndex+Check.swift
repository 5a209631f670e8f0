import MovieModel

extension CompiledIndex {
    /// Verifies all checksums and the relations between sections, as `index check` does.
    ///
    /// - Complexity: O(bytes of the file).
    public func check() throws(IndexError) {
        defer { withExtendedLifetime(self) {} }  // No view keeps the file mapped.
        try sections.verifyEverything()
        try checkTerms()
        try checkMovies()
        try checkTitles()
        try checkColumns()
        try checkStaticRank()
        try checkPermutations()
        try checkAids()
        try checkDocuments()
        if let damage = sections.damage { throw damage }
    }

    func damaged(_ section: SectionKind, _ reason: String) -> IndexError {
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
        var cursor = DocumentList(term, in: sections[.documentLists], documentCount: documentCount).cursor()
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
}
