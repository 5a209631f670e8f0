import MovieModel
import SearchIndex

/// Answers the line protocol that all engines of the comparison speak, on standard input and output.
///
/// `RUN <class> <mode> <count 0|1> [first n]` is answered by `OK <nanoseconds,…> <matches,…> <sums of ids,…>`,
/// `IDS` with the same operands by `OK <ids of query 1>;<ids of query 2>;…`, what is not supported by `NA`, and `QUIT`
/// ends it. Modes are `bm25` (by relevance), `score` (by c-rating), `facet` (genres of all matches) and `noop` (a word
/// that no title has).
struct HarnessServer {
    let engine: HarnessEngine
    let queries: [String: [HarnessQuery]]

    /// Serves until standard input ends.
    func run() throws {
        print("READY")
        flushOutput()
        while let line = readLine() {
            let words = line.split(separator: " ").map(String.init)
            guard let verb = words.first, verb != "QUIT" else { return }
            print(try answer(verb, Array(words.dropFirst())) ?? "NA")
            flushOutput()
        }
    }

    private func answer(_ verb: String, _ operands: [String]) throws -> String? {
        guard operands.count >= 3, let mode = HarnessMode(rawValue: operands[1]),
            let asked = queries[operands[0]], let shape = HarnessShape(rawValue: operands[0])
        else { return nil }
        let limit = operands.count > 3 ? Int(operands[3]) ?? asked.count : asked.count
        let task = HarnessTask(shape: shape, mode: mode, countsTotal: operands[2] == "1")
        switch verb {
        case "RUN": return try timed(task, asked.prefix(limit))
        case "IDS": return try identities(task, asked.prefix(limit))
        default: return nil
        }
    }

    private func timed(_ task: HarnessTask, _ asked: ArraySlice<HarnessQuery>) throws -> String {
        var latencies: [String] = []
        var counts: [String] = []
        var sums: [String] = []
        let options = engine.options(task)
        for query in asked {
            let start = MonotonicClock.nanoseconds()
            let answer = try engine.answer(query, task, options)
            let end = MonotonicClock.nanoseconds()
            latencies.append(String(end - start))
            counts.append(String(answer.count))
            sums.append(String(answer.ids.reduce(0) { $0 + $1.number }))
        }
        return "OK " + [latencies, counts, sums].map { $0.joined(separator: ",") }.joined(separator: " ")
    }

    private func identities(_ task: HarnessTask, _ asked: ArraySlice<HarnessQuery>) throws -> String {
        let options = engine.options(task)
        let lists = try asked.map { query in
            try engine.answer(query, task, options).ids.map { String($0.number) }.joined(separator: ",")
        }
        return "OK " + lists.joined(separator: ";")
    }
}
