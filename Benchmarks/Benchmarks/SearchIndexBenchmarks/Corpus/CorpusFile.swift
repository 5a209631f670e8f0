/// A benchmark corpus on disk.
struct CorpusFile {
    /// Where it is.
    let path: String

    /// Calls `body` with each movie in file order.
    func forEach(_ body: (CorpusMovie) throws -> Void) throws {
        let reader = try LineReader(path: path)
        while let line = reader.nextBytes() {
            guard let movie = CorpusMovie(line: line) else { throw malformed(line) }
            try body(movie)
        }
    }

    /// The genres that occur, sorted.
    func genres() throws -> [String] {
        let reader = try LineReader(path: path)
        var genres: Set<String> = []
        while let line = reader.nextBytes() {
            var fields = ByteFields(line, separator: UInt8(ascii: "\t"))
            for _ in 0..<4 { _ = fields.next() }
            guard let list = fields.next() else { throw malformed(line) }
            for genre in ByteFields(list, separator: UInt8(ascii: ",")) where !genre.isEmpty {
                genres.insert(String(decoding: genre, as: UTF8.self))
            }
        }
        return genres.sorted()
    }

    private func malformed(_ line: UnsafeRawBufferPointer) -> BenchmarkError {
        .malformed(path: path, line: String(decoding: line, as: UTF8.self))
    }
}
