import MovieModel
import QueryLanguage
import SearchIndex
import TestSupport

/// Clauses drawn at random, for what no query text can say.
enum RandomClause {
    /// A tree of clauses.
    static func clause(depth: Int = 2, using random: inout SeededGenerator) -> SearchClause {
        switch Int.random(in: 0..<(depth > 0 ? 18 : 14), using: &random) {
        case 0: .words(words(using: &random))
        case 1: .words(words(using: &random), forms: .typed)
        case 2: term(using: &random)
        case 3, 4: phrase(using: &random)
        case 5: .prefix(String(word(using: &random).prefix(Int.random(in: 1...3, using: &random))))
        case 6: .wildcard(["s?ar", "*a*", "m*n", "?i*"].randomElement(using: &random) ?? "*")
        case 7, 8: fuzzy(using: &random)
        case 9: .literalTitle(words(using: &random))
        case 10: facet(using: &random)
        case 11: range(using: &random)
        case 12:
            .presence(
                field: [
                    "runtime", "year", "aka", "director", "imdb", "original", "keyword", "genre", "lang", "country",
                    "cast", "rt",
                ].randomElement(using: &random) ?? "")
        case 13:
            [
                .flag("adult"), .flag("short"), .flag("rated"), .flag("estimated-screenplay"), .flag("xyzzy"),
                .identifier(value: "tt0001003"), .identifier(namespace: "imdb", value: "tt0001004"),
                .identifier(namespace: "tmdb", value: "tt0001004"), .identifier(value: "cm_000004"), .everything,
                .nothing,
            ].randomElement(using: &random) ?? .nothing
        case 14: .not(clause(depth: depth - 1, using: &random))
        case 15: .any(clauses(depth, using: &random))
        default: .all(clauses(depth, using: &random))
        }
    }

    private static func clauses(_ depth: Int, using random: inout SeededGenerator) -> [SearchClause] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in clause(depth: depth - 1, using: &random) }
    }

    private static func term(using random: inout SeededGenerator) -> SearchClause {
        let terms = [
            ("title", "star"), ("title", "heat"), ("title", "xmen"), ("genre", "war"), ("director", "scott"),
            ("keyword", "love"), ("lang", "en"), ("title", "nowhere"), ("country", "US"), ("cast", "mann"),
            ("writer", "rocky"),
            ("title", "千と"), ("year", "1980"),
        ]
        let (field, text) = terms.randomElement(using: &random) ?? ("title", "star")
        return .term(field: field, text)
    }

    private static func phrase(using random: inout SeededGenerator) -> SearchClause {
        .phrase(
            words(using: &random), slop: Int.random(in: 0...2, using: &random),
            lastIsPrefix: Int.random(in: 0..<4, using: &random) == 0,
            forms: Bool.random(using: &random) ? .all : .typed,
            kinds: [[], [], [.display], [.original], [.alternative, .working]].randomElement(using: &random) ?? [])
    }

    private static func fuzzy(using random: inout SeededGenerator) -> SearchClause {
        let word = Bool.random(using: &random) ? RandomQuery.misspelled(using: &random) : word(using: &random)
        return .fuzzy(
            word, distance: Int.random(in: 0...2, using: &random), transpositions: Bool.random(using: &random),
            firstLetterFree: Bool.random(using: &random))
    }

    private static func facet(using random: inout SeededGenerator) -> SearchClause {
        let facets = [
            ("genre", ["horror", "war"]), ("genre", ["drama"]), ("lang", ["ja", "ru"]), ("country", ["US"]),
            ("decade", ["1980", "1970"]), ("genre", []), ("genre", ["xyzzy", "war"]), ("country", ["US", "JP"]),
            ("lang", ["en"]), ("year", ["1980", "1982"]), ("decade", ["1980"]),
            ("providers", ["1", "7"]), ("rating", ["70", "80"]), ("rating", ["75"]),
        ]
        let (field, codes) = facets.randomElement(using: &random) ?? ("genre", [])
        return .facet(field: field, codes: codes, mode: Bool.random(using: &random) ? .anyOf : .allOf)
    }

    private static func range(using random: inout SeededGenerator) -> SearchClause {
        let (field, values) =
            [
                ("year", 1977...1986), ("rating", 40...90), ("low", 30...90), ("high", 40...100), ("votes", 0...2_000),
                ("imdb", 1...10), ("imdb.votes", 0...9_999), ("runtime", 60...200), ("added", 1...30),
                ("providers", 0...2), ("confidence", 0...100), ("spread", 0...100), ("rt", 0...100), ("tmdb", 0...10),
                ("rt.votes", 0...9_999), ("performance", 40...90), ("screenplay", 40...90), ("soundtrack", 40...90),
            ].randomElement(using: &random) ?? ("year", 1977...1986)
        return .range(
            field: field,
            NumberRange(lower: bound(values, using: &random), upper: bound(values, using: &random)))
    }

    private static func bound(_ values: ClosedRange<Int>, using random: inout SeededGenerator) -> NumberBound? {
        guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
        let value = Double(Int.random(in: values, using: &random))
        return NumberBound(
            Bool.random(using: &random) ? value : value + 0.5, isInclusive: Bool.random(using: &random))
    }

    private static func words(using random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...2, using: &random)).map { _ in word(using: &random) }.joined(separator: " ")
    }

    private static func word(using random: inout SeededGenerator) -> String {
        RandomCorpus.words.randomElement(using: &random)?.lowercased() ?? "star"
    }
}
