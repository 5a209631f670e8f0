import MovieModel

/// Gives the movies of a compiler their document numbers and writes the sections.
struct IndexAssembly {
    private let compiler: IndexCompiler
    private let numbering: Numbering
    /// The bytes a reader of a run may hold, so that all readers together keep to the budget.
    private let bufferByteCount: Int

    /// Numbers the documents.
    init(_ compiler: IndexCompiler) throws(IndexError) {
        self.compiler = compiler
        guard compiler.identities.count < Int(UInt32.max) else {
            throw .tooLarge(what: "\(compiler.identities.count) movies")
        }
        let share = compiler.settings.memoryBudget / 16 / max(1, compiler.runs.count)
        bufferByteCount = min(max(share, 4 << 10), 256 << 10)
        let isReplaced = try compiler.identities.replaced(
            compiler.runs, of: compiler.spools.ranks, bufferByteCount: bufferByteCount)
        numbering = try Numbering(
            compiler.runs, of: compiler.spools.ranks, isReplaced: isReplaced, bufferByteCount: bufferByteCount)
    }

    /// Writes the file.
    func write(to path: String) throws(IndexError) -> IndexStatistics {
        let spools = compiler.spools
        spools.ranks.discard()
        let needed = spools.byteCount - spools.hits.count + numbering.hitsByteCount
        try DiskSpace.require(needed, in: Self.directory(of: path))
        var metadata = IndexMetadata(settings: compiler.settings, vocabulary: compiler.vocabulary)
        let orders = try documentOrders()
        let lists = ListSpools(directory: spools.postings.directory)
        let (postings, aids) = try writtenPostings(to: lists, orders, &metadata)
        spools.postings.discard()
        var titles = try TitleMerge(
            compiler.runs, of: compiler.spools, numbering, compiler.titleLanguages, priors: orders.priors,
            bufferByteCount: bufferByteCount
        ) { report(.titles, $0) }
        spools.titles.discard()
        metadata.movieCount = numbering.documentCount
        metadata.titleCount = titles.writer.count
        metadata.titleLanguages = compiler.titleLanguages.sorted
        metadata.termCount = postings.dictionary.count
        metadata.postingCount = postings.postingCount
        let file = try IndexFileWriter(path: path)
        try file.section(.metadata, metadata.encoded())
        try file.section(.termBlockOffsets, postings.dictionary.offsets.bytes)
        try file.section(.termBlocks, postings.dictionary.blocks.bytes)
        try file.section(.documentLists, lists.documents)
        try file.section(.positionLists, lists.positions)
        try titles.write(to: file)
        try writeColumns(to: file)
        let hits = HitMerge(compiler.runs, of: compiler.spools.hits, numbering, bufferByteCount: bufferByteCount)
        try hits.write(to: file) { report(.hits, $0) }
        try file.section(.termBlockKeys, postings.dictionary.blockKeys.bytes)
        for (kind, bytes) in aids { try file.section(kind, bytes) }
        try file.section(.suggestions, titles.suggestions.encoded())
        let (byteCount, sections) = try file.finish()
        return IndexStatistics(metadata, byteCount: byteCount, sections: sections)
    }

    private func report(_ phase: CompileProgress.Phase, _ done: Int) {
        compiler.progress(CompileProgress(phase: phase, done: done, total: numbering.documentCount))
    }

    private func report(_ merge: TermMerge) {
        compiler.progress(
            CompileProgress(phase: .terms, done: merge.readByteCount, total: compiler.spools.postings.count))
    }

    private static func directory(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    // MARK: Postings

    /// What the best documents of words and prefixes are chosen by.
    private func documentOrders() throws(IndexError) -> DocumentOrders {
        let priors = DocumentOrders.priors(try values(of: .votes))
        return DocumentOrders(priors: priors, ratings: try values(of: .rating))
    }

    private func values(of column: SortColumn) throws(IndexError) -> [Double] {
        guard let place = compiler.columnNames.firstIndex(of: column.rawValue) else { return [] }
        return try values(ofColumn: place)
    }

    private func writtenPostings(
        to lists: ListSpools, _ orders: DocumentOrders, _ metadata: inout IndexMetadata
    ) throws(IndexError) -> (PostingsWriter, aids: [(SectionKind, [UInt8])]) {
        var aids = SearchAids(orders, directory: lists.documents.directory)
        var writer = PostingsWriter(documentCount: numbering.documentCount)
        var namespaces: Set<String> = []
        var merge = try TermMerge(
            compiler.runs, of: compiler.spools.postings, numbering, bufferByteCount: bufferByteCount)
        while try merge.next() {
            if merge.hasPlaces {
                writer.append(merge.key[...], merge.postings[...])
                try aids.append(
                    merge.key[...], ordinal: writer.dictionary.count - 1, documentCount: writer.documentCount,
                    merge.postings[...])
            } else {
                writer.append(merge.key[...], documents: merge.documents)
                Self.note(merge.key[...], in: &metadata, &namespaces)
            }
            try lists.take(from: &writer, atLeast: ListSpools.pieceByteCount)
            if writer.dictionary.count & 0x3FFF == 0 { report(merge) }
        }
        report(merge)
        metadata.namespaces = namespaces.sorted()
        writer.finish()
        try lists.take(from: &writer, atLeast: 0)
        return (writer, try aids.encoded())
    }

    /// Notes what the term is a value of, for the fields whose values the file names.
    private static func note(
        _ key: ArraySlice<UInt8>, in metadata: inout IndexMetadata, _ namespaces: inout Set<String>
    ) {
        switch key.first.flatMap(TermField.init(rawValue:)) {
        case .language: metadata.languages.append(String(decoding: key.dropFirst(), as: UTF8.self))
        case .country: metadata.countries.append(String(decoding: key.dropFirst(), as: UTF8.self))
        case .externalID:
            namespaces.insert(IdentityKey.namespace(of: key.dropFirst()))
        default: break
        }
    }

    // MARK: Columns

    private func writeColumns(to file: IndexFileWriter) throws(IndexError) {
        var columns = ColumnWriter(directory: compiler.spools.columns.directory)
        var permutations = PermutationWriter(directory: compiler.spools.columns.directory)
        for (place, name) in compiler.columnNames.enumerated() {
            report(.columns, numbering.documentCount * place / compiler.columnNames.count)
            if name == SortColumn.added.rawValue {
                let identities = try numbering.identities(bufferByteCount: bufferByteCount)
                try columns.add(name, identities: identities)
                try permutations.add(identities: identities)
                continue
            }
            let values = try name == SortColumn.title.rawValue ? titleRanks() : values(ofColumn: place)
            try columns.add(name, values)
            if SortColumn(rawValue: name) != nil { try permutations.add(values) }
        }
        compiler.spools.columns.discard()
        compiler.spools.sortKeys.discard()
        try columns.write(to: file)
        try permutations.write(to: file)
    }

    /// The values of a column by document; `nan` is no value.
    private func values(ofColumn place: Int) throws(IndexError) -> [Double] {
        let columns = RunColumns(
            extents: compiler.runs, file: compiler.spools.columns, numbering: numbering,
            columnCount: compiler.columnNames.count)
        return try columns.values(place)
    }

    /// The place of each document among the distinct keys of display titles.
    private func titleRanks() throws(IndexError) -> [Double] {
        try SortKeyMerge.ranks(
            compiler.runs, of: compiler.spools.sortKeys, numbering, bufferByteCount: bufferByteCount)
    }
}
