import Glibc

/// Writes a corpus and its queries.
struct CorpusWriter {
    private static let bufferedBytes = 1 << 20

    private let generator: CorpusGenerator
    private let directory: String

    /// Writes into `directory`, which exists.
    init(_ generator: CorpusGenerator, directory: String) {
        self.generator = generator
        self.directory = directory
    }

    /// Writes `corpus_<count>.tsv` and `queries_<count>.tsv`.
    func write(count: Int) throws {
        var census = CorpusCensus()
        try withFile("corpus_\(count).tsv") { file in
            var pending = ""
            generator.forEach(count: count) { movie in
                census.add(movie)
                pending += movie.line + "\n"
                guard pending.utf8.count > Self.bufferedBytes else { return }
                file.write(pending)
                pending = ""
            }
            file.write(pending)
        }
        var maker = QueryMaker(census)
        let lines = maker.lines()
        try withFile("queries_\(count).tsv") { $0.write(lines.map { $0 + "\n" }.joined()) }
    }

    private func withFile(_ name: String, _ body: (FileOutput) throws -> Void) throws {
        let path = "\(directory)/\(name)"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw BenchmarkError.unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        try body(FileOutput(descriptor: descriptor))
    }
}
