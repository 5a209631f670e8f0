import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The engine against the slow model, on random corpora and random queries.
@Suite struct ModelComparisonTests {
    @Test(arguments: 0..<100 as Range<UInt64>)
    func `answers as the slow model does`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let movies = RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random)
        let fixture = try IndexFixture(movies)
        let model = SlowModel(movies, vocabulary: .sample)
        let parser = QueryParser(fields: fixture.index.fields)
        try fixture.index.check()
        for _ in 0..<100 {
            let query = parser.parse(RandomQuery.text(using: &random))
            let findings = model.findings(query, typo: .off, relax: false)
            for _ in 0..<4 {
                let request = RandomRequest.request(query, using: &random)
                let found = ModelAnswer(fixture.index.found(request))
                let expected = findings.answer(request)
                if found != expected {
                    Issue.record("\(ModelDisagreement(movies, request, found: found, expected: expected))")
                    return
                }
            }
        }
    }
}
