import MovieModel

/// Gives the movies of a compiler their document numbers and writes the sections.
struct IndexAssembly {
    private let compiler: IndexCompiler
    /// The places of the movies in the order they were added, by document.
    private let order: [Int]

    /// Numbers the documents.
    init(_ compiler: IndexCompiler) {
        self.compiler = compiler
        let movies = compiler.movies
        order = movies.indices.filter { !movies[$0].isReplaced }
            .sorted { PendingMovie.precedes(movies[$0], movies[$1]) }
    }

    /// Writes the file.
    func write(to path: String) throws(IndexError) -> IndexStatistics {
        try checkSizes()
        let postings = writtenPostings()
        let titles = numberedTitles()
        var metadata = IndexMetadata(settings: compiler.settings, vocabulary: compiler.vocabulary)
        metadata.movieCount = order.count
        metadata.titleCount = titles.records.count
        metadata.termCount = postings.dictionary.count
        metadata.postingCount = postings.postingCount
        metadata.languages = compiler.languages.sorted()
        metadata.countries = compiler.countries.sorted()
        metadata.namespaces = compiler.namespaces.sorted()
        let file = try IndexFileWriter(path: path)
        try file.section(.metadata, metadata.encoded())
        try file.section(.termBlockOffsets, postings.dictionary.offsets.bytes)
        try file.section(.termBlocks, postings.dictionary.blocks.bytes)
        try file.section(.documentLists, postings.documents.bytes.bytes)
        try file.section(.positionLists, postings.positions.bytes.bytes)
        try write(titles, to: file)
        try writeColumns(to: file)
        try writeDocuments(to: file)
        try file.section(.termBlockKeys, postings.dictionary.blockKeys.bytes)
        let (byteCount, sections) = try file.finish()
        return IndexStatistics(metadata, byteCount: byteCount, sections: sections)
    }

    /// Offsets of 32 bits must reach.
    private func checkSizes() throws(IndexError) {
        if compiler.texts.count > Int(UInt32.max) { throw .tooLarge(what: "4 GiB of titles") }
        if order.count >= Int(UInt32.max) { throw .tooLarge(what: "\(order.count) movies") }
    }

    // MARK: Postings

    private func writtenPostings() -> PostingsWriter {
        let sorted = compiler.terms.sortedNumbers()
        var rank = [UInt32](repeating: 0, count: sorted.count)
        for (place, number) in sorted.enumerated() { rank[Int(number)] = UInt32(place) }
        let (starts, placed) = placedPostings(rank: rank)
        compiler.occurrences = []  // Two copies of all occurrences would set the peak of memory.
        var writer = PostingsWriter(documentCount: order.count)
        for (place, number) in sorted.enumerated() {
            writer.append(compiler.terms.key(Int(number)), placed[starts[place]..<starts[place + 1]])
        }
        writer.finish()
        return writer
    }

    /// A counting sort of the occurrences by term; documents ascend because they are visited in order.
    private func placedPostings(rank: [UInt32]) -> (starts: [Int], placed: [PlacedPosting]) {
        var starts = [Int](repeating: 0, count: rank.count + 1)
        for movie in order {
            for occurrence in compiler.occurrences[compiler.movies[movie].occurrences] {
                starts[Int(rank[Int(occurrence.term)]) + 1] += 1
            }
        }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        var next = starts
        let none = PlacedPosting(document: 0, ordinal: 0, position: 0, length: 0)
        var placed = [PlacedPosting](repeating: none, count: starts.last ?? 0)
        for (document, movie) in order.enumerated() {
            for occurrence in compiler.occurrences[compiler.movies[movie].occurrences] {
                let place = Int(rank[Int(occurrence.term)])
                placed[next[place]] = PlacedPosting(
                    document: UInt32(document), ordinal: occurrence.ordinal, position: occurrence.position,
                    length: occurrence.length)
                next[place] += 1
            }
        }
        return (starts, placed)
    }

    // MARK: Titles

    private struct Titles {
        var starts = ByteWriter()
        var records: [TitleRecord] = []
        var texts: [UInt8] = []
        var keys: [(hash: UInt32, title: UInt32)] = []
    }

    private func numberedTitles() -> Titles {
        var titles = Titles()
        for movie in order {
            titles.starts.append(UInt32(titles.records.count))
            for title in compiler.titles[compiler.movies[movie].titles] {
                let number = UInt32(titles.records.count)
                for hash in [title.keyHash, title.articleKeyHash] {
                    if let hash { titles.keys.append((hash, number)) }
                }
                titles.records.append(
                    TitleRecord(textOffset: titles.texts.count, shape: title.shape, kinds: title.kinds))
                titles.texts.append(contentsOf: compiler.texts[title.text])
            }
        }
        titles.starts.append(UInt32(titles.records.count))
        return titles
    }

    private func write(_ titles: Titles, to file: IndexFileWriter) throws(IndexError) {
        var records = ByteWriter()
        for record in titles.records { record.encode(into: &records) }
        try file.section(.titleStarts, titles.starts.bytes)
        try file.section(.titles, records.bytes)
        try file.section(.titleTexts, titles.texts)
        try file.section(.literalTitles, LiteralTitlesWriter.encoded(titles.keys))
    }

    // MARK: Columns and documents

    private func writeColumns(to file: IndexFileWriter) throws(IndexError) {
        var columns = ColumnWriter()
        var permutations = PermutationWriter()
        for key in SortColumn.allCases {
            if key == .added {
                let ids = order.map { compiler.movies[$0].id.number }
                columns.add(key.rawValue, identities: ids)
                permutations.add(identities: ids)
            } else {
                let values = key == .title ? titleRanks() : compiler.columns.column(key.rawValue, order: order)
                columns.add(key.rawValue, values)
                permutations.add(values)
            }
        }
        for name in compiler.columns.names where SortColumn(rawValue: name) == nil {
            columns.add(name, compiler.columns.column(name, order: order))
        }
        try file.section(.columns, columns.encoded())
        try file.section(.permutations, permutations.encoded())
    }

    /// The place of each document among the distinct title keys.
    private func titleRanks() -> [Double] {
        let keys = order.map { compiler.movies[$0].titleKey }
        var ranks = [Double](repeating: 0, count: keys.count)
        var (rank, previous) = (-1, String?.none)
        for document in keys.indices.sorted(by: { keys[$0] < keys[$1] }) {
            if keys[document] != previous { rank += 1 }
            previous = keys[document]
            ranks[document] = Double(rank)
        }
        return ranks
    }

    private func writeDocuments(to file: IndexFileWriter) throws(IndexError) {
        var offsets = ByteWriter()
        var offset = 0
        for movie in order {
            offsets.append(UInt64(offset))
            offset += compiler.movies[movie].document.count
        }
        offsets.append(UInt64(offset))
        try file.section(.hitOffsets, offsets.bytes)
        file.begin()
        for movie in order { try file.append(compiler.movies[movie].document) }
        try file.end(.hits)
    }
}
