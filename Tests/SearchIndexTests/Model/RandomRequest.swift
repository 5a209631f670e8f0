import QueryLanguage
import TestSupport

@testable import SearchIndex

/// Requests drawn at random for one query.
enum RandomRequest {
    private static let sortNames =
        SortColumn.allCases.map(\.rawValue) + [
            "relevance", "imdb", "rt", "tmdb", "imdb.votes", "rt.votes", "low", "high", "providers", "nothing",
        ]

    /// A request for a query, with what decides its matches.
    static func matching(_ query: ParsedQuery, using random: inout SeededGenerator) -> SearchRequest {
        var request = SearchRequest(query: query)
        request.typo = [.auto, .auto, .always, .off].randomElement(using: &random) ?? .auto
        request.relax = Int.random(in: 0..<3, using: &random) > 0
        return request
    }

    /// A request without typos and relaxation.
    static func plain(_ query: ParsedQuery) -> SearchRequest {
        var request = SearchRequest(query: query)
        (request.typo, request.relax) = (.off, false)
        return request
    }

    /// The same request with another page, order and facets.
    static func varied(_ request: SearchRequest, using random: inout SeededGenerator) -> SearchRequest {
        var request = request
        request.sort =
            Bool.random(using: &random)
            ? [] : (0..<Int.random(in: 1...3, using: &random)).map { _ in key(using: &random) }
        request.facets = FacetField.allCases.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }
        request.facetMode = Int.random(in: 0..<4, using: &random) == 0 ? .conjunctive : .disjunctive
        request.offset = [0, 0, 0, 0, 1, 3, 40].randomElement(using: &random) ?? 0
        request.limit = [0, 1, 3, 5, 100].randomElement(using: &random) ?? 5
        request.countsTotal = Int.random(in: 0..<4, using: &random) > 0
        request.highlights = Int.random(in: 0..<3, using: &random) == 0
        request.explain = Int.random(in: 0..<3, using: &random) == 0
        return request
    }

    private static func key(using random: inout SeededGenerator) -> SortKey {
        SortKey(name: sortNames.randomElement(using: &random) ?? "", descending: Bool.random(using: &random))
    }
}
