import Glibc
import MovieModel
import SearchIndex

/// The benchmark program; `Benchmarks/run` calls it for every view.
@main
struct EntryPoint {
    static let usage = """
        usage: SearchIndexBenchmarks corpus SEEDS DIRECTORY COUNT…   expand a list of movies, make queries
               SearchIndexBenchmarks build CORPUS INDEX      compile a corpus, tell what it cost
               SearchIndexBenchmarks serve QUERIES INDEX     answer the comparison's line protocol
               SearchIndexBenchmarks first TERM INDEX        open, answer one query, end
        """

    static func main() {
        do {
            try run(Array(CommandLine.arguments.dropFirst()))
        } catch {
            FileOutput.standardError.write("\(error)\n")
            exit(error is BenchmarkError ? 64 : 1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        guard arguments.count >= 3 else { throw BenchmarkError.usage }
        switch arguments[0] {
        case "corpus":
            let generator = CorpusGenerator(try SeedList.load(path: arguments[1]))
            let writer = CorpusWriter(generator, directory: arguments[2])
            for count in arguments.dropFirst(3).compactMap({ Int($0) }) where count > 0 {
                try writer.write(count: count)
            }
        case "build":
            let started = MonotonicClock.nanoseconds()
            let statistics = try CorpusCompiler(corpus: CorpusFile(path: arguments[1])).compile(to: arguments[2])
            print("\(statistics.movieCount) documents, \(Double(MonotonicClock.nanoseconds() - started) / 1e9) s")
            for section in statistics.sections { print(section.name, section.byteCount) }
        case "serve":
            let queries = try HarnessQuery.load(path: arguments[1])
            let index = try CompiledIndex.open(path: arguments[2], verification: .everything)
            try HarnessServer(engine: HarnessEngine(index), queries: queries).run()
        case "first":
            let index = try CompiledIndex.open(path: arguments[2], verification: .essential)
            let query = HarnessQuery(words: arguments[1], genre: "", years: nil)
            let task = HarnessTask(shape: .c2, mode: .bm25, countsTotal: false)
            print(try HarnessEngine(index).answer(query, task).ids.map(\.description).joined(separator: " "))
        default: throw BenchmarkError.usage
        }
    }
}
