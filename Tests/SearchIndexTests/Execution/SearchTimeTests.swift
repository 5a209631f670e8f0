import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// A search whose time runs out tells less than the whole answer, and never anything else.
@Suite struct SearchTimeTests {
    @Test(arguments: 0..<30 as Range<UInt64>)
    func `what is found in time is a part of the answer`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random))
        for _ in 0..<30 {
            var request = RandomRequest.plain(trial.parser.parse(RandomQuery.text(using: &random)))
            request.limit = 100
            let findings = trial.model.findings(request)
            for budget in [Duration.zero, .microseconds(20), .microseconds(200)] {
                request.timeBudget = budget
                let result = trial.fixture.index.found(request)
                let found = Set(result.hits.map(\.movieID.number))
                let expected = findings.found.map(\.movie.movie.id.number)
                #expect(result.total <= expected.count, "\(request.query.text)")
                #expect(found.isSubset(of: expected), "\(request.query.text)")
                if !result.isIncomplete { #expect(result.total == expected.count, "\(request.query.text)") }
            }
        }
    }

    @Test func `without time a search says that it is incomplete`() throws {
        let fixture = try IndexFixture(FamousMovies.all())
        var request = SearchRequest(query: QueryParser(fields: fixture.index.fields).parse("the OR it"))
        request.timeBudget = .zero
        #expect(fixture.index.found(request).isIncomplete)
        request.timeBudget = .seconds(60)
        #expect(!fixture.index.found(request).isIncomplete)
    }

    @Test(arguments: ["*a*", "?????*", "abcdefghij~2", "in*"]) func `a walk through the dictionary takes from the time`(
        text: String
    ) throws {
        let index = try IndexFixture(FamousMovies.all()).index
        let scratch = index.scratches.take()
        scratch.budget = SearchBudget(.zero, from: 0)
        let terms = FieldTerms(dictionary: index.dictionary, field: .title, scratch: scratch)
        var visited = 0
        terms.visit(prefix: "") { _, _ in
            visited += 1
            return true
        }
        #expect(visited == 0)
        #expect(terms.expansion(of: try #require(WildcardPattern(text).automaton)).terms.isEmpty)
        #expect(NearTerms.typos(of: "aliens", limit: 2, in: terms).terms.isEmpty)
        #expect(scratch.budget.isExhausted)
        var request = SearchRequest(query: QueryParser(fields: index.fields).parse(text))
        request.timeBudget = .zero
        let result = index.found(request)
        #expect(result.isIncomplete)
        #expect(result.hits.isEmpty && result.relaxed.isEmpty && result.corrections.isEmpty && result.didYouMean == nil)
    }
}
