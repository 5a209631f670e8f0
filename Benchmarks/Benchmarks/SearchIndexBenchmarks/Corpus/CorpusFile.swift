/// A benchmark corpus on disk.
struct CorpusFile {
    /// Where it is.
    let path: String

    /// Calls `body` with each movie in file order.
    func forEach(_ body: (CorpusMovie) throws -> Void) throws {
        let reader = try LineReader(path: path)
        while let line = reader.next() {
            guard let movie = CorpusMovie(line: line) else { throw BenchmarkError.malformed(path: path, line: line) }
            try body(movie)
        }
    }

    /// The genres that occur, sorted.
    func genres() throws -> [String] {
        var seen: Set<String> = []
        try forEach { seen.formUnion($0.genres) }
        return seen.sorted()
    }
}
