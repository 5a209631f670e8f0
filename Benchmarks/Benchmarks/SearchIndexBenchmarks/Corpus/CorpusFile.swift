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
        let reader = try LineReader(path: path)
        var lists: Set<String> = []
        while let line = reader.next() {
            let fields = line.utf8.split(separator: UInt8(ascii: "\t"), maxSplits: 5, omittingEmptySubsequences: false)
            guard fields.count == 6 else { throw BenchmarkError.malformed(path: path, line: line) }
            lists.insert(String(Substring(fields[4])))
        }
        return Set(lists.flatMap { $0.split(separator: ",").map(String.init) }).sorted()
    }
}
