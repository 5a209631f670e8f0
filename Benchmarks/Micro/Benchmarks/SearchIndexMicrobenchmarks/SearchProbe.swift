import Benchmark
import QueryLanguage
import SearchIndex

/// Whole searches, one for each class of the comparison.
enum SearchProbe {
    static func all(of micro: MicroIndex) -> [Probe] {
        let index = micro.index
        let (first, second, rare) = (MicroIndex.word(1), MicroIndex.word(30), MicroIndex.word(9_000))
        let years = SearchClause.range(
            field: "year", NumberRange(lower: NumberBound(1980), upper: NumberBound(1990)))
        let drama = SearchClause.facet(field: "genre", codes: ["drama"])
        return [
            probe("rare-word", .term(field: "title", rare), index),
            probe("common-word", .term(field: "title", first), index),
            probe("common-word-by-rating", .term(field: "title", first), index, sort: "rating"),
            probe("two-words-and", .all([.term(field: "title", first), .term(field: "title", second)]), index),
            probe("two-words-or", .any([.term(field: "title", first), .term(field: "title", second)]), index),
            probe("phrase", .phrase("\(first) \(second)", forms: .typed), index),
            probe("prefix-by-rating", .prefix("bak"), index, sort: "rating"),
            probe("typo", .fuzzy(rare + "x", distance: 1), index),
            probe("genre-and-years-by-rating", .all([drama, years]), index, sort: "rating"),
            probe("bitmaps-and-count", .all([drama, .term(field: "title", first)]), index, limit: 0),
            probe("genre-facets", .term(field: "title", first), index, facets: [.genre]),
            Probe(name: "search-text") {
                let query = QueryParser(fields: index.fields).parse("\(first) \(second)")
                blackHole(try? index.search(SearchRequest(query: query, limit: 10)))
            },
        ]
    }

    private static func probe(
        _ name: String, _ clause: SearchClause, _ index: CompiledIndex, sort: String = "relevance",
        facets: [FacetField] = [], limit: Int = 10
    ) -> Probe {
        var options = SearchOptions(limit: limit, sort: [SortKey(name: sort, descending: true)], facets: facets)
        options.highlights = false
        return Probe(name: "search-\(name)") { [options] in blackHole(try? index.search(clause, options)) }
    }
}
