import Foundation

/// A search reply as lines for people.
struct SearchResultText {
    /// The lines.
    let text: String

    /// Reads a reply of `GET /movies/search`.
    init(_ body: [UInt8]) throws {
        let reply = try JSONDecoder().decode(Reply.self, from: Data(body))
        var lines = reply.results.enumerated().map { Self.line(number: $0 + 1, $1) }
        lines += reply.query.diagnostics.map { "\($0.severity): \($0.message)" }
        let noun = reply.total.value == 1 ? "movie" : "movies"
        lines.append("\(reply.total.value) \(noun): \(reply.query.reading)")
        text = lines.joined(separator: "\n")
    }

    private static func line(number: Int, _ hit: Reply.Hit) -> String {
        var line = "\(number). \(hit.title)"
        if let year = hit.year { line += " (\(year))" }
        if !hit.genres.isEmpty { line += "  \(hit.genres.joined(separator: ", "))" }
        line += "  \(hit.rating.summary)  \(hit.id)"
        if let match = hit.match, match.value != hit.title { line += "\n   matched \(match.field) “\(match.value)”" }
        for (name, value) in (hit.explain ?? [:]).sorted(by: { $0.key < $1.key }) { line += "\n   \(name): \(value)" }
        return line
    }
}

/// What of the reply is shown.
private struct Reply: Decodable {
    struct Query: Decodable {
        var reading: String
        var diagnostics: [Diagnostic]
    }
    struct Diagnostic: Decodable {
        var severity: String
        var message: String
    }
    struct Total: Decodable { var value: Int }
    struct Rating: Decodable {
        var value: Double
        var low: Double
        var high: Double
        var providers: Int

        /// The value with its interval, or that nobody rated the movie.
        var summary: String {
            if providers == 0 { return "not rated" }
            return "\(value) [\(low)–\(high)] by \(providers) \(providers == 1 ? "provider" : "providers")"
        }
    }
    struct Match: Decodable {
        var field: String
        var value: String
    }
    struct Hit: Decodable {
        var id: String
        var title: String
        var year: Int?
        var genres: [String]
        var rating: Rating
        var match: Match?
        var explain: [String: String]?
    }

    var query: Query
    var total: Total
    var results: [Hit]
}
