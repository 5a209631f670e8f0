/// One query of a class as a query file gives it, still text: what it means is built inside the measurement.
struct HarnessQuery: Sendable {
    /// Words, one space apart.
    let words: String
    /// A genre as the corpus spells it, or nothing.
    let genre: String
    /// The years asked for, `nil` for all.
    let years: ClosedRange<Int>?

    /// The queries of a file by class, each class in file order.
    static func load(path: String) throws -> [String: [HarnessQuery]] {
        var queries: [String: [HarnessQuery]] = [:]
        let reader = try LineReader(path: path)
        while let line = reader.next() {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 4 else { throw BenchmarkError.malformed(path: path, line: line) }
            let ends = fields[3].split(separator: "-").compactMap { Int($0) }
            queries[String(fields[0]), default: []].append(
                HarnessQuery(
                    words: String(fields[1]), genre: String(fields[2]),
                    years: ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : nil))
        }
        return queries
    }
}
