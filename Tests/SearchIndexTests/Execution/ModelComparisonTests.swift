import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// The engine against the slow model, on random corpora and random queries.
///
/// 100 corpora are asked 1,500 requests each, 50 more 1,000 each by clauses: 200,000 answers. A disagreement says its seed, the request and the movies.
@Suite struct ModelComparisonTests {
    private static let texts = 50
    private static let clauses = 34
    private static let requests = 30

    @Test(arguments: 0..<100 as Range<UInt64>)
    func `answers as the slow model does`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random))
        try trial.fixture.index.check()
        for _ in 0..<Self.texts {
            let query = trial.parser.parse(RandomQuery.text(using: &random))
            let asked = RandomRequest.matching(query, using: &random)
            guard Self.compare(asked, trial, using: &random) else { return }
        }
    }

    @Test(arguments: 1_000..<1_050 as Range<UInt64>)
    func `answers clauses as the slow model does`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random))
        for _ in 0..<Self.clauses {
            let query = trial.parser.parse(Bool.random(using: &random) ? "" : RandomQuery.text(using: &random))
            var asked = RandomRequest.matching(query, using: &random)
            asked.clause = RandomClause.clause(using: &random)
            guard Self.compare(asked, trial, using: &random) else { return }
        }
    }

    @Test(arguments: 2_000..<2_060 as Range<UInt64>)
    func `pages by cursors are the whole order`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let trial = try ModelTrial(RandomCorpus.movies(Int.random(in: 1...30, using: &random), using: &random))
        for _ in 0..<12 {
            let query = trial.parser.parse(RandomQuery.text(using: &random))
            var asked = RandomRequest.matching(query, using: &random)
            let findings = trial.model.findings(asked)
            asked.sort = RandomRequest.varied(asked, using: &random).sort
            asked.limit = Int.random(in: 1...7, using: &random)
            asked.highlights = false
            trial.walk(asked, findings)
        }
    }

    /// Asks for several pages, orders and facets of the same matches.
    private static func compare(
        _ asked: SearchRequest, _ trial: ModelTrial, using random: inout SeededGenerator
    ) -> Bool {
        let findings = trial.model.findings(asked)
        for _ in 0..<requests {
            guard trial.compare(RandomRequest.varied(asked, using: &random), findings) else { return false }
        }
        return true
    }
}
