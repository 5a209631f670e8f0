import QueryLanguage

/// The fields the tests ask about: a cut of what the engine declares.
enum QueryFields {
    static let table = FieldTable(
        fields: [
            Field(name: "title", aliases: ["t", "name"], kind: .text),
            Field(name: "original", aliases: ["originaltitle"], kind: .text, label: "original title"),
            Field(name: "director", aliases: ["dir"], kind: .text),
            Field(name: "cast", aliases: ["actor", "with"], kind: .text),
            Field(name: "genre", aliases: ["g", "genres"], kind: .facet(genres)),
            Field(name: "lang", kind: .facet([FacetValue(code: "en", label: "English")]), label: "language"),
            Field(name: "year", aliases: ["y", "released"], kind: .year),
            Field(
                name: "runtime", aliases: ["mins"], kind: .number(NumberFormat(bounds: 0...1000, allowsDurations: true))
            ),
            Field(
                name: "rating", aliases: ["score", "crating"],
                kind: .number(NumberFormat(bounds: 0...100, percentOf: 0...100)), label: "c-rating"),
            Field(
                name: "imdb", kind: .number(NumberFormat(bounds: 1...10, decimals: 1, percentOf: 1...10)),
                label: "IMDb rating"),
            Field(name: "imdb.votes", kind: .number(votes), label: "IMDb votes"),
            Field(
                name: "metacritic", aliases: ["mc"], kind: .number(NumberFormat(bounds: 0...100, percentOf: 0...100)),
                label: "Metacritic rating"),
            Field(name: "votes", kind: .number(votes)),
            Field(name: "id", aliases: ["imdbid", "tmdbid"], kind: .id),
        ],
        flags: ["short", "adult", "estimated-performance"],
        sortKeys: ["rating", "year", "votes", "title", "runtime", "relevance"])

    static let parser = QueryParser(fields: table)

    private static let votes = NumberFormat(bounds: 0...1e12, allowsMagnitudes: true)

    private static let genres = [
        FacetValue(code: "horror", label: "Horror"),
        FacetValue(code: "thriller", label: "Thriller"),
        FacetValue(code: "comedy", label: "Comedy"),
        FacetValue(code: "drama", label: "Drama"),
        FacetValue(code: "war", label: "War"),
        FacetValue(code: "sci-fi", label: "Science fiction", aliases: ["scifi", "sf"]),
        FacetValue(code: "film-noir", label: "Film noir", aliases: ["noir"]),
    ]
}
