import MovieModel
import QueryLanguage
import SearchIndex

/// What someone needs to see why engine and model disagree.
struct ModelDisagreement: CustomStringConvertible {
    let description: String

    init(_ movies: [IndexedMovie], _ request: SearchRequest, found: ModelAnswer, expected: ModelAnswer) {
        var lines = [
            "query “\(request.query.text)”, canonical \(request.query.canonical), typos \(request.typo), relax \(request.relax)",
            request.clause.map { "clause \($0)" } ?? "no clause",
            "from \(request.offset), at most \(request.limit), sort \(request.sort.map { ($0.descending ? "-" : "") + $0.name })",
        ]
        lines += Self.difference("total", found.total, expected.total)
        lines += Self.difference("matched by", found.matchedBy, expected.matchedBy)
        lines += Self.difference("diagnostics", found.diagnostics, expected.diagnostics)
        lines += Self.difference("relaxed", found.relaxed, expected.relaxed)
        lines += Self.difference("corrections", found.corrections, expected.corrections)
        lines += Self.difference("did you mean", found.didYouMean ?? "", expected.didYouMean ?? "")
        lines += Self.difference("ids", found.rows.map(\.id), expected.rows.map(\.id))
        for (own, other) in zip(found.rows, expected.rows) {
            lines += Self.difference("match of \(own.id)", own.match ?? "none", other.match ?? "none")
            lines += Self.difference("rank of \(own.id)", own.explanation, other.explanation)
        }
        for (field, pair) in zip(request.facets, zip(found.facets, expected.facets)) {
            lines += Self.difference("facet \(field)", pair.0, pair.1)
        }
        let named = Set(found.rows.map(\.id)).symmetricDifference(expected.rows.map(\.id))
        let shown = named.isEmpty ? Set((found.rows + expected.rows).map(\.id)) : named
        lines += movies.filter { shown.contains($0.id.number) }.map(Self.line)
        description = lines.joined(separator: "\n")
    }

    private static func difference<Value: Equatable>(_ name: String, _ found: Value, _ expected: Value) -> [String] {
        found == expected ? [] : ["\(name): engine \(found)", "\(name): model  \(expected)"]
    }

    private static func line(_ movie: IndexedMovie) -> String {
        let titles = movie.titles.map { "\($0.kind) “\($0.text)”" }.joined(separator: ", ")
        let total = movie.rating.total
        return
            "\(movie.id.number): \(titles); votes \(total.voteCount), rating \(total.value), year \(movie.year ?? 0), "
            + "genres \(movie.genres), people \(movie.people.map(\.name)), keywords \(movie.keywords)"
    }
}
