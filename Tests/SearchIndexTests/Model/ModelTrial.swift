import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// A random corpus, compiled and modelled.
struct ModelTrial {
    let movies: [IndexedMovie]
    let fixture: IndexFixture
    let model: SlowModel
    let parser: QueryParser

    init(_ movies: [IndexedMovie]) throws {
        self.movies = movies
        fixture = try IndexFixture(movies)
        model = SlowModel(movies, vocabulary: .sample)
        parser = QueryParser(fields: fixture.index.fields)
    }

    /// Compares what engine and model answer; records the first disagreement.
    ///
    /// - Returns: whether they agree.
    func compare(_ request: SearchRequest, _ findings: ModelFindings) -> Bool {
        var found = ModelAnswer(fixture.index.found(request))
        let expected = findings.answer(request)
        if !request.countsTotal, request.facets.isEmpty {
            // Everything but the total is the same; that is a lower bound, and covers the page.
            let reached = expected.rows.isEmpty ? 0 : request.offset + expected.rows.count
            if (reached...expected.total).contains(found.total) { found.total = expected.total }
        }
        if found == expected { return true }
        let shown = movies.count > 100 ? [] : movies
        Issue.record("\(ModelDisagreement(shown, request, found: found, expected: expected))")
        return false
    }

    /// Walks the pages of a request by cursors; they must be the unpaged order.
    func walk(_ request: SearchRequest, _ findings: ModelFindings) {
        var request = request
        let expected = findings.ordered(by: request.sort).map(\.movie.movie.id.number)
        var walked: [Int64] = []
        for _ in 0...expected.count {
            let result = fixture.index.found(request)
            walked += result.hits.map(\.movieID.number)
            #expect(result.total == expected.count && !result.generationChanged && !result.isIncomplete)
            guard let next = result.next else { break }
            #expect(SearchCursor(next.text) == next)
            (request.after, request.offset) = (SearchCursor(next.text), 0)
        }
        let sort = request.sort.map { ($0.descending ? "-" : "") + $0.name }
        #expect(walked == expected, "\(request.query.text) by \(sort), \(request.limit) a page")
    }
}
