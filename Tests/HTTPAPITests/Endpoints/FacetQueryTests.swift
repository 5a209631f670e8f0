import QueryLanguage
import SearchIndex
import Testing

@testable import HTTPAPI

@Suite struct FacetQueryTests {
    private static let parser = QueryParser(
        fields: FieldTable(
            fields: [
                Field(name: "title", aliases: ["t"], kind: .text),
                Field(
                    name: "genre", aliases: ["g"],
                    kind: .facet([
                        FacetValue(code: "horror", label: "Horror"),
                        FacetValue(code: "sci-fi", label: "Science fiction", aliases: ["scifi"]),
                        FacetValue(code: "war", label: "War"),
                    ])),
                Field(name: "year", kind: .year),
                Field(name: "providers", kind: .number(NumberFormat(bounds: 0...1_000))),
                Field(name: "rating", kind: .number(NumberFormat(bounds: 0...100, decimals: 1, percentOf: 0...100))),
            ]))

    @Test(arguments: [
        ("", "horror", "genre:horror"), ("alien 1979", "horror", "genre:horror alien 1979"),
        ("genre:horror alien 1979", "sci-fi", "genre:horror,sci-fi alien 1979"),
        ("genre:horror,sci-fi alien", "horror", "genre:sci-fi alien"), ("genre:horror alien", "horror", "alien"),
        ("alien genre:horror 1979", "horror", "alien 1979"), ("alien genre:horror", "horror", "alien"),
        ("genre:horror", "horror", ""), ("g:scifi alien", "war", "genre:sci-fi,war alien"),
        ("alien OR heat", "war", "genre:war (alien OR heat)"),
        ("-genre:horror alien", "war", "genre:war -genre:horror alien"),
        ("千 genre:war x", "horror", "千 genre:war,horror x"),
    ])
    func `chooses and releases values`(query: String, code: String, edited: String) {
        let parsed = Self.parser.parse(query)
        #expect(FacetQuery(query: parsed, facet: .genre).toggling(code) == edited)
    }

    @Test(arguments: [
        (FacetField.providers, "", "2", "providers:2"), (.providers, "providers:2 alien", "2", "alien"),
        (.providers, "alien providers:2", "3", "alien providers:2,3"),
        (.providers, "providers:2,3 alien", "2", "providers:3 alien"),
        (.providers, "providers>=2 alien", "2", "providers:2 providers>=2 alien"),
        (.year, "year:1999 alien", "1999", "alien"),
        (.year, "alien year:1999,2001", "2000", "alien year:1999,2001,2000"),
        (.rating, "alien", "70", "rating:70..<80 alien"), (.rating, "rating:70..<80 alien", "70", "alien"),
        (.rating, "rating:70..<80 alien", "90", "rating:70..<80,90..100 alien"),
        (.rating, "rating:70..<80,90..100 alien", "70", "rating:90..100 alien"),
        (.rating, "rating>=70 alien", "80", "rating:70..<80,90..100 alien"),
    ])
    func `chooses and releases numbers`(facet: FacetField, query: String, code: String, edited: String) {
        let once = FacetQuery(query: Self.parser.parse(query), facet: facet).toggling(code)
        #expect(once == edited)
        #expect(Self.parser.parse(once).diagnostics.isEmpty)
    }

    @Test(arguments: [
        "alien", "genre:war alien", "alien OR heat", "-genre:war alien 1979", "(genre:war OR alien) heat",
    ])
    func `undoes a choice by the same click`(query: String) {
        let once = FacetQuery(query: Self.parser.parse(query), facet: .genre).toggling("horror")
        let twice = FacetQuery(query: Self.parser.parse(once), facet: .genre).toggling("horror")
        #expect(Self.parser.parse(twice).canonical == Self.parser.parse(query).canonical)
    }
}
