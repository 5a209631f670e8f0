import QueryLanguage
import TestSupport

@testable import SearchIndex

/// Requests drawn at random for one query.
enum RandomRequest {
    private static let sortNames = SortColumn.allCases.map(\.rawValue) + ["relevance", "imdb", "rt"]

    static func request(_ query: ParsedQuery, using random: inout SeededGenerator) -> SearchRequest {
        let sort =
            Bool.random(using: &random)
            ? [] : (0..<Int.random(in: 1...3, using: &random)).map { _ in key(using: &random) }
        let facets = FacetField.allCases.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
        var request = SearchRequest(
            query: query, offset: [0, 0, 0, 1, 3].randomElement(using: &random) ?? 0,
            limit: [0, 1, 3, 5, 100].randomElement(using: &random) ?? 5, sort: sort, facets: facets,
            explain: Int.random(in: 0..<3, using: &random) == 0)
        (request.typo, request.relax) = (.off, false)
        return request
    }

    private static func key(using random: inout SeededGenerator) -> SortKey {
        SortKey(name: sortNames.randomElement(using: &random) ?? "", descending: Bool.random(using: &random))
    }
}
