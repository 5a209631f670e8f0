import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The engine against the slow model, on random corpora and random queries.
@Suite struct ModelComparisonTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `answers as the slow model does`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random)
        let fixture = try IndexFixture(movies)
        let model = SlowModel(movies, vocabulary: .sample)
        let parser = QueryParser(fields: fixture.index.fields)
        try fixture.index.check()
        for _ in 0..<70 {
            let text = RandomQuery.text(using: &random)
            let request = Self.request(parser.parse(text), using: &random)
            let expected = model.answer(request)
            let found = Self.answer(fixture.index.found(request), hasTiers: expected.tiers.contains { $0 != nil })
            #expect(found == expected, "query \(text), \(request.query.canonical), sort \(request.sort.map(\.name))")
        }
    }

    private static func request(_ query: ParsedQuery, using random: inout SeededGenerator) -> SearchRequest {
        let names = SortColumn.allCases.map(\.rawValue) + ["relevance", "imdb"]
        let sort =
            Int.random(in: 0..<3, using: &random) == 0
            ? (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
                names.randomElement(using: &random).map { SortKey(name: $0, descending: Bool.random(using: &random)) }
            } : []
        var request = SearchRequest(
            query: query, offset: [0, 0, 3].randomElement(using: &random) ?? 0,
            limit: [5, 100].randomElement(using: &random) ?? 5, sort: sort, facets: FacetField.allCases)
        (request.typo, request.relax) = (.off, false)
        return request
    }

    private static func answer(_ result: SearchResult, hasTiers: Bool) -> SlowModel.Answer {
        SlowModel.Answer(
            total: result.total, ids: result.hits.map(\.movieID.number),
            tiers: result.hits.map { hasTiers ? $0.match?.tier : nil },
            facets: result.facets.map { facet in
                facet.values.map { "\($0.code) \($0.count)\($0.isSelected ? "*" : "")" }
            })
    }
}
