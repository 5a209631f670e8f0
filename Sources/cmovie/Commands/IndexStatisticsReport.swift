import Foundation
import SearchIndex

/// The figures of an index, as a table for people and as JSON for programs.
struct IndexStatisticsReport {
    private let figures: [(name: String, value: Int)]
    private let sections: [IndexStatistics.Section]

    /// Takes the figures of an open index.
    init(_ index: CompiledIndex) {
        let statistics = index.statistics
        figures = [
            ("generation", index.generation), ("movies", statistics.movieCount), ("titles", statistics.titleCount),
            ("terms", statistics.termCount), ("postings", statistics.postingCount), ("bytes", statistics.byteCount),
            ("built_at", Int(statistics.builtAt)), ("change_sequence", Int(statistics.changeSequence)),
        ]
        sections = statistics.sections
    }

    /// A line for each figure and each section.
    func text() -> String {
        let rows = figures.map { ($0.name, $0.value) } + sections.map { ("section \($0.name)", $0.byteCount) }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { $0.0.padding(toLength: width + 2, withPad: " ", startingAt: 0) + String($0.1) }
            .joined(separator: "\n")
    }

    /// One object; sections by name in bytes.
    func json() throws -> String {
        var object: [String: Any] = Dictionary(uniqueKeysWithValues: figures.map { ($0.name, $0.value) })
        object["sections"] = sections.map { ["name": $0.name, "bytes": $0.byteCount] as [String: Any] }
        let data = try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
        return String(decoding: data, as: UTF8.self)
    }
}
