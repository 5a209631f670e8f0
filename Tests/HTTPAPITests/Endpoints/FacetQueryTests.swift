import QueryLanguage
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
        #expect(FacetQuery(query: parsed, field: "genre").toggling(code) == edited)
    }

    @Test(arguments: [
        "alien", "genre:war alien", "alien OR heat", "-genre:war alien 1979", "(genre:war OR alien) heat",
    ])
    func `undoes a choice by the same click`(query: String) {
        let once = FacetQuery(query: Self.parser.parse(query), field: "genre").toggling("horror")
        let twice = FacetQuery(query: Self.parser.parse(once), field: "genre").toggling("horror")
        #expect(Self.parser.parse(twice).canonical == Self.parser.parse(query).canonical)
    }
}
