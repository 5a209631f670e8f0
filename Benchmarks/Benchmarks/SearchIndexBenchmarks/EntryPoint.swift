import Glibc
import MovieModel
import SearchIndex

/// The benchmark program; `Benchmarks/run` calls it for every view.
@main
struct EntryPoint {
    static let usage = """
        usage: SearchIndexBenchmarks corpus SEEDS DIRECTORY COUNT…   expand a list of movies, make queries
               SearchIndexBenchmarks build CORPUS INDEX [MEBIBYTES]  compile a corpus in so much memory, tell the bytes by section
               SearchIndexBenchmarks serve QUERIES INDEX             answer the comparison's line protocol
               SearchIndexBenchmarks first TERM INDEX                open, answer one query, end
               SearchIndexBenchmarks log FILE INDEX [ROUNDS]         latency of the queries of a file, over an index or data/index
               SearchIndexBenchmarks open INDEX                      how long opening takes
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
        switch (arguments.first, arguments.count) {
        case ("corpus", 4...): try makeCorpora(arguments)
        case ("build", 3): try build(corpus: arguments[1], index: arguments[2])
        case ("build", 4):
            guard let mebibytes = Int(arguments[3]), (1...1 << 20).contains(mebibytes) else {
                throw BenchmarkError.usage
            }
            try build(corpus: arguments[1], index: arguments[2], memoryBudget: mebibytes << 20)
        case ("serve", 3):
            let queries = try HarnessQuery.load(path: arguments[1])
            let index = try CompiledIndex.open(path: arguments[2], verification: .everything)
            try HarnessServer(engine: HarnessEngine(index: index), queries: queries).run()
        case ("first", 3): try first(term: arguments[1], index: arguments[2])
        case ("log", 3...4):
            let index = try open(arguments[2])
            let rounds = arguments.count == 4 ? Int(arguments[3]) ?? 1 : 1
            print(try LogView(index).report(path: arguments[1], rounds: rounds))
        case ("open", 2): print(try OpeningView(path: arguments[1]).report())
        default: throw BenchmarkError.usage
        }
    }

    /// The index of a file, or the current one of a directory such as `data/index`.
    private static func open(_ path: String) throws -> CompiledIndex {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            return try CompiledIndex.open(path: path, verification: .everything)
        }
        return try GenerationDirectory(path: path).openCurrent(verification: .everything).index
    }

    private static func makeCorpora(_ arguments: [String]) throws {
        let generator = CorpusGenerator(try SeedList.load(path: arguments[1]))
        let writer = CorpusWriter(generator, directory: arguments[2])
        for count in arguments.dropFirst(3).compactMap({ Int($0) }) where count > 0 { try writer.write(count: count) }
    }

    private static func build(
        corpus: String, index: String, memoryBudget: Int = Limits.compileMemoryBytes
    ) throws {
        let compiler = CorpusCompiler(corpus: CorpusFile(path: corpus), memoryBudget: memoryBudget)
        let (statistics, compiling) = try compiler.compile(to: index)
        print("compiling-ns\t\(compiling)")
        print("documents\t\(statistics.movieCount)")
        print("bytes\t\(statistics.byteCount)")
        for section in statistics.sections { print("section\t\(section.name)\t\(section.byteCount)") }
    }

    private static func first(term: String, index: String) throws {
        let index = try CompiledIndex.open(path: index, verification: .essential)
        let query = HarnessQuery(words: term, genre: "", years: nil)
        let task = HarnessTask(shape: .c2, mode: .bm25, countsTotal: false)
        let engine = HarnessEngine(index: index)
        let ids = try engine.answer(query, task, engine.options(task)).ids
        print(ids.map(\.description).joined(separator: " "))
    }
}
