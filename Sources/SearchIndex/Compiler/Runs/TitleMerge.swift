/// The titles of all movies in the order of documents.
struct TitleMerge {
    /// What writes them.
    private(set) var writer: TitlesWriter
    /// The best titles of short beginnings.
    private(set) var suggestions = SuggestionWriter()

    /// Reads the titles of all runs, in the order the numbering says.
    ///
    /// - Parameter priors: of each document.
    init(
        _ extents: [RunExtents], of spools: RunSpools, _ numbering: Numbering, _ languages: TitleLanguages,
        priors: [Float], bufferByteCount: Int, progress: (Int) -> Void
    ) throws(IndexError) {
        writer = TitlesWriter(directory: spools.titles.directory)
        let readers = extents.map { SpoolReader(spools.titles, $0.titles, bufferByteCount: bufferByteCount) }
        var next = Array(numbering.starts.dropLast())
        var title = SpooledTitle()
        let places = languages.places
        var documentCount = 0
        for (place, run) in numbering.runs.enumerated() {
            let run = Int(run)
            let isDocument = numbering.numbers[next[run]] != Numbering.none
            next[run] += 1
            if isDocument {
                writer.beginDocument()
                documentCount += 1
            }
            for _ in 0..<(try readers[run].variable()) {
                try title.read(readers[run])
                guard isDocument else { continue }
                title.text.withUnsafeBufferPointer { text in
                    suggestions.add(text, title.kinds, number: writer.count, prior: priors[documentCount - 1])
                }
                try writer.append(title, language: places[title.language])
            }
            if place & 0xFFF == 0 { try writer.passOn() }
            if place & 0xFFFF == 0 { progress(place) }
        }
        try writer.finish()
    }

    /// Writes the sections of titles and gives their memory back.
    mutating func write(to file: IndexFileWriter) throws(IndexError) {
        try writer.write(to: file)
        writer = TitlesWriter(directory: "")
    }
}
