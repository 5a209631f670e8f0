import QueryLanguage
import Testing

@Suite struct FieldTableTests {
    @Test(arguments: [
        ("genre", "genre"), ("GENRE", "genre"), ("g", "genre"), ("Imdb.Votes", "imdb.votes"), ("mc", "metacritic"),
        ("ganre", nil),
    ])
    func `finds fields by name and alias in any case`(name: String, field: String?) {
        #expect(QueryFields.table.field(named: name)?.name == field)
    }

    @Test(arguments: ["sci-fi", "SCI FI", "sci_fi", "scifi", "Science  Fiction", "science-fiction", "sf"])
    func `finds values by every spelling`(name: String) throws {
        let genre = try #require(QueryFields.table.field(named: "genre"))
        #expect(QueryFields.table.value(named: name, in: genre)?.code == "sci-fi")
    }

    @Test func `has values in facets only`() throws {
        let title = try #require(QueryFields.table.field(named: "title"))
        #expect(QueryFields.table.value(named: "horror", in: title) == nil)
    }

    @Test func `finds sort keys by the aliases of their fields`() {
        #expect(QueryFields.table.sortKey(named: "Score") == "rating")
        #expect(QueryFields.table.sortKey(named: "relevance") == "relevance")
        #expect(QueryFields.table.sortKey(named: "imdb") == nil)
    }

    @Test func `gives a spelling to the field declared first, and to a name before an alias`() {
        let table = FieldTable(fields: [
            Field(name: "a", aliases: ["x", "b"], kind: .text), Field(name: "b", aliases: ["x"], kind: .year),
        ])
        #expect(table.field(named: "x")?.name == "a")
        #expect(table.field(named: "b")?.name == "b")
    }

    @Test func `without fields everything is words`() {
        let query = QueryParser(fields: FieldTable(fields: [])).parse(
            "year:1979 is:short sort:year tt0133093 !heat alien 1979")
        #expect(query.yearHint == nil)
        #expect(query.sort.isEmpty)
        #expect(
            query.canonical
                == "(year AND 1979 AND is AND short AND sort AND year AND \\tt0133093 AND !\"heat\" AND alien AND 1979)"
        )
    }
}
