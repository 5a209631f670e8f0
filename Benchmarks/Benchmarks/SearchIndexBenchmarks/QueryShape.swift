/// A kind of query whose latency is measured by itself.
struct QueryShape {
    /// What the queries have in common.
    let name: String
    /// The queries, asked in turn.
    let queries: [String]
    /// Whether genre facets are counted too.
    var hasFacets = false

    /// The shapes people use, with queries over the titles of the demo corpus.
    static let all: [QueryShape] = [
        QueryShape(name: "exact title", queries: ["the matrix", "alien", "heat", "spirited away", "amelie", "up"]),
        QueryShape(name: "one common word", queries: ["the", "of", "a", "man", "night"]),
        QueryShape(name: "one rare word", queries: ["godfather", "shawshank", "stalker", "metropolis", "rashomon"]),
        QueryShape(name: "two words", queries: ["star wars", "lost translation", "good ugly", "city lost"]),
        QueryShape(name: "either word", queries: ["alien OR matrix OR heat", "king OR queen", "night OR day OR dawn"]),
        QueryShape(name: "phrase", queries: ["\"lord of the rings\"", "\"star wars\"", "\"the good\""]),
        QueryShape(name: "prefix", queries: ["god*", "al*", "ma*", "st*"]),
        QueryShape(name: "native script", queries: ["千と千尋の神隠し", "сталкер", "기생충"]),
        QueryShape(name: "genre and years", queries: ["genre:horror year:1980..1989", "genre:drama,crime year>=1990"]),
        QueryShape(name: "word and filters", queries: ["the genre:drama rating>=70", "man -genre:comedy year:1950.."]),
        QueryShape(name: "sorted by rating", queries: ["genre:horror sort:-rating", "sort:-rating", "the sort:-year"]),
        QueryShape(name: "everything, facets", queries: ["", "the", "genre:drama"], hasFacets: true),
    ]
}
