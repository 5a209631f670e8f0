import Foundation
import SearchIndex

/// The scores of an evaluation by category and in all, with every miss, for people and for programs.
struct EvaluationReport {
    /// What became of each case.
    let outcomes: [EvaluationOutcome]

    /// The categories in the order they first came, with their scores; one of all if they are several.
    var scores: [(name: String, score: EvaluationScore)] {
        var names: [String] = []
        let groups = Dictionary(grouping: outcomes, by: \.item.category)
        for outcome in outcomes where !names.contains(outcome.item.category) { names.append(outcome.item.category) }
        let scores = names.map { ($0, EvaluationScore(groups[$0] ?? [])) }
        return names == [EvaluationCase.uncategorized] ? scores : scores + [("in all", EvaluationScore(outcomes))]
    }

    // MARK: For people

    /// A table of the scores, what the index does not hold, and each miss with its ranking tuples.
    var text: String {
        let absent = outcomes.filter { !$0.isInIndex }
        var lines = table + outcomes.filter { $0.isInIndex && $0.isMiss }.flatMap(lines)
        if !absent.isEmpty {
            lines += ["", "not in the index, counted as not found: \(absent.count)"]
            lines += absent.map { "  \($0.item.title) (\($0.item.year)), asked for by “\($0.item.query)”" }
        }
        return lines.joined(separator: "\n")
    }

    private var table: [String] {
        let rows = scores.map { name, score in
            [
                name, String(score.count), String(format: "%.4f", score.hitAt1),
                String(format: "%.4f", score.hitAt3), String(format: "%.4f", score.reciprocalRankAt10),
            ]
        }
        let header = ["category", "queries", "hit@1", "hit@3", "MRR@10"]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        return ([header] + rows).map { row in
            row.indices.map { column in
                let filling = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + filling : filling + row[column]
            }.joined(separator: "  ")
        }
    }

    private func lines(_ outcome: EvaluationOutcome) -> [String] {
        let item = outcome.item
        let place = item.line > 0 ? "line \(item.line): " : ""
        var lines = ["", "\(place)“\(item.query)” → \(item.title) (\(item.year)), \(rank(outcome))"]
        if !item.reason.isEmpty { lines.append("  why: \(item.reason)") }
        if !outcome.corrections.isEmpty { lines.append("  corrected: \(outcome.corrections.joined(separator: ", "))") }
        if !outcome.relaxed.isEmpty { lines.append("  let go: \(outcome.relaxed.joined(separator: ", "))") }
        for ranked in [outcome.winner, outcome.expected].compactMap(\.self) {
            let year = ranked.year.map { " (\($0))" } ?? ""
            lines.append("  \(ranked.rank). \(ranked.title)\(year)")
            lines.append("     " + ranked.tuple.map { "\($0.name) \($0.value)" }.joined(separator: " | "))
        }
        return lines
    }

    private func rank(_ outcome: EvaluationOutcome) -> String {
        if let rank = outcome.rank { return "rank \(rank)" }
        return outcome.winner == nil ? "nothing found" : "not among the first \(SearchEvaluator.depth)"
    }

    // MARK: For programs

    /// One object: `scores` by category, `misses` in the order of the cases.
    func json() throws -> String {
        let object: [String: Any] = [
            "scores": scores.map { name, score in
                [
                    "category": name, "queries": score.count, "hit_at_1": score.hitAt1, "hit_at_3": score.hitAt3,
                    "mrr_at_10": score.reciprocalRankAt10, "not_in_index": score.absentCount,
                ] as [String: Any]
            },
            "misses": outcomes.filter(\.isMiss).map(object),
        ]
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self)
    }

    private func object(_ outcome: EvaluationOutcome) -> [String: Any] {
        [
            "query": outcome.item.query, "category": outcome.item.category, "line": outcome.item.line,
            "expected_title": outcome.item.title, "expected_year": outcome.item.year, "why": outcome.item.reason,
            "in_index": outcome.isInIndex, "corrections": outcome.corrections, "relaxed": outcome.relaxed,
            "rank": outcome.rank ?? NSNull(), "winner": object(outcome.winner), "expected": object(outcome.expected),
        ]
    }

    private func object(_ ranked: EvaluationOutcome.Ranked?) -> Any {
        guard let ranked else { return NSNull() }
        return [
            "rank": ranked.rank, "title": ranked.title, "year": ranked.year ?? NSNull(),
            "tuple": ranked.tuple.map { ["name": $0.name, "value": $0.value] },
        ] as [String: Any]
    }
}
