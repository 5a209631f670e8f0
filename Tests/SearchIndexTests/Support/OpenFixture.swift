import QueryLanguage
import SearchIndex

/// An open index with a parser for its fields.
struct OpenFixture {
    let index: CompiledIndex

    func search(_ text: String) -> SearchResult {
        index.found(SearchRequest(query: QueryParser(fields: index.fields).parse(text), facets: FacetField.allCases))
    }
}
