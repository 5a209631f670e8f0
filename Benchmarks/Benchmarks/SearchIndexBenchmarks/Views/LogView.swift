import QueryLanguage
import SearchIndex

/// Latency of real use: the queries of a file, one a line, parsed and searched as a person's would be.
struct LogView {
    private let index: CompiledIndex
    private let parser: QueryParser
    private static let slowestShown = 10

    /// Asks `index`.
    init(_ index: CompiledIndex) {
        self.index = index
        parser = QueryParser(fields: index.fields)
    }

    /// Asks every query of the file `rounds` times, and tells the latencies and the slowest queries.
    ///
    /// A query's latency is its least one, so that it says what the query costs and not what else ran meanwhile.
    func report(path: String, rounds: Int) throws -> String {
        let queries = try Self.queries(path: path)
        guard !queries.isEmpty else { return "no queries in \(path)" }
        var least = [Int](repeating: .max, count: queries.count)
        var matches = 0
        var empty = 0
        let started = MonotonicClock.nanoseconds()
        for round in 0..<max(1, rounds) {
            for (number, query) in queries.enumerated() {
                let start = MonotonicClock.nanoseconds()
                let result = try index.search(SearchRequest(query: parser.parse(query)))
                least[number] = min(least[number], MonotonicClock.nanoseconds() - start)
                guard round == 0 else { continue }
                matches += result.total
                if result.total == 0 { empty += 1 }
            }
        }
        let seconds = Double(MonotonicClock.nanoseconds() - started) / 1e9
        let rate = Int(Double(queries.count * max(1, rounds)) / seconds)
        let head = """
            \(queries.count) queries over \(index.statistics.movieCount) movies, \(rounds) rounds, \(rate) queries/s on \
            one thread
            \(matches) matches, \(empty) queries without any
            """
        return ([head, Self.distribution(least), "slowest:"] + slowest(queries, least)).joined(separator: "\n")
    }

    private func slowest(_ queries: [String], _ least: [Int]) -> [String] {
        queries.indices.sorted { (least[$1], $0) < (least[$0], $1) }.prefix(Self.slowestShown)
            .map { "\(Self.microseconds(least[$0])) µs  \(queries[$0])" }
    }

    private static func distribution(_ least: [Int]) -> String {
        let sorted = least.sorted()
        let shares = [("p50", 0.5), ("p90", 0.9), ("p99", 0.99), ("max", 1)]
        let parts = shares.map { name, share in
            "\(name) \(microseconds(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])) µs"
        }
        return parts.joined(separator: ", ")
    }

    /// The lines of a file that hold more than blanks.
    private static func queries(path: String) throws -> [String] {
        let reader = try LineReader(path: path)
        var queries: [String] = []
        while let line = reader.next() {
            if line.contains(where: { !$0.isWhitespace }) { queries.append(line) }
        }
        return queries
    }

    private static func microseconds(_ nanoseconds: Int) -> String {
        "\(nanoseconds / 1000).\(nanoseconds % 1000 / 100)"
    }
}
