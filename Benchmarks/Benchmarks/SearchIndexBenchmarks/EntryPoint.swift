import QueryLanguage
import SearchIndex

/// Measures the latency of queries, parsed and searched in process on one thread, over a published index.
///
///     swift run -c release --package-path Benchmarks SearchIndexBenchmarks data/index
@main
struct EntryPoint {
    private static let rounds = 2_000
    private static let warmUpRounds = 200

    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first ?? "data/index"
        let index = try GenerationDirectory(path: path).openCurrent(verification: .everything).index
        print("\(index.statistics.movieCount) movies, generation \(index.generation), \(rounds) rounds a shape")
        print(row("shape", "p50 µs", "p99 µs", "matches"))
        for shape in QueryShape.all { try measure(shape, over: index) }
    }

    private static func measure(_ shape: QueryShape, over index: CompiledIndex) throws {
        let parser = QueryParser(fields: index.fields)
        var sample = LatencySample()
        var matches = 0
        for round in 0..<(warmUpRounds + rounds) {
            let text = shape.queries[round % shape.queries.count]
            let started = ContinuousClock.now
            let request = SearchRequest(query: parser.parse(text), facets: shape.hasFacets ? [.genre] : [])
            let result = try index.search(request)
            let duration = ContinuousClock.now - started
            if round < shape.queries.count { matches += result.total }
            if round >= warmUpRounds { sample.add(duration) }
        }
        print(row(shape.name, fixed(sample.percentile(0.5)), fixed(sample.percentile(0.99)), String(matches)))
    }

    private static func row(_ name: String, _ columns: String...) -> String {
        let padded = name + String(repeating: " ", count: max(1, 22 - name.count))
        return columns.reduce(padded) { $0 + String(repeating: " ", count: max(1, 10 - $1.count)) + $1 }
    }

    private static func fixed(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
