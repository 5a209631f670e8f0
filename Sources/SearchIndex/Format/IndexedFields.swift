import MovieModel
import QueryLanguage

/// The query fields of an index, made from what it holds, so the language and the engine cannot differ.
enum IndexedFields {
    /// The first decade queries may name.
    static let firstDecade = 1870
    /// The last one.
    static let lastDecade = 2090

    /// Every field, flag and sort key.
    static func table(for metadata: IndexMetadata) -> FieldTable {
        let providers = metadata.vocabulary.providers
        return FieldTable(
            fields: text + facets(metadata) + numbers + providers.flatMap(fields(of:)) + identities(metadata),
            flags: MovieFlag.allCases.map(\.rawValue),
            sortKeys: SearchOptions.sortKeys + providers.map(\.id.code))
    }

    private static let text = [
        Field(name: "title", aliases: ["t", "name"], kind: .text),
        Field(name: "original", aliases: ["originaltitle"], kind: .text, label: "original title"),
        Field(name: "aka", kind: .text, label: "alternative title"),
        Field(name: "director", aliases: ["dir"], kind: .text),
        Field(name: "cast", aliases: ["actor", "with"], kind: .text),
        Field(name: "writer", kind: .text),
        Field(name: "keyword", kind: .text),
    ]

    private static func facets(_ metadata: IndexMetadata) -> [Field] {
        let genres = metadata.vocabulary.genres.map {
            FacetValue(code: $0.code, label: $0.label, aliases: $0.aliases)
        }
        let decades = stride(from: firstDecade, through: lastDecade, by: 10).map(decade)
        return [
            Field(name: "genre", aliases: ["g", "genres"], kind: .facet(genres)),
            Field(name: "decade", kind: .facet(decades)),
            Field(
                name: "lang", aliases: ["language"], kind: .facet(LanguageNames.values(with: metadata.languages)),
                label: "language"),
            Field(name: "country", kind: .facet(CountryNames.values(with: metadata.countries))),
        ]
    }

    /// `1990s` may be written `90s`; two digits mean the twentieth century from the twenties on.
    private static func decade(_ year: Int) -> FacetValue {
        let short = (1920..<2020).contains(year) ? ["\(year % 100 / 10)0s"] : []
        return FacetValue(code: String(year), label: "\(year)s", aliases: short)
    }

    private static let numbers = [
        Field(name: "year", aliases: ["y", "released"], kind: .year),
        Field(
            name: "runtime", aliases: ["mins"],
            kind: .number(NumberFormat(bounds: 0...100_000, allowsDurations: true))),
        percentage("rating", aliases: ["score", "crating"], decimals: 1, label: "c-rating"),
        percentage("performance", decimals: 1),
        percentage("screenplay", decimals: 1),
        percentage("soundtrack", decimals: 1),
        Field(name: "votes", kind: .number(NumberFormat(bounds: 0...1e12, allowsMagnitudes: true))),
        Field(name: "providers", aliases: ["sources"], kind: .number(NumberFormat(bounds: 0...1_000))),
        percentage("spread", decimals: 0),
        percentage("confidence", decimals: 0),
    ]

    private static func percentage(
        _ name: String, aliases: [String] = [], decimals: Int, label: String? = nil
    ) -> Field {
        let format = NumberFormat(bounds: 0...100, decimals: decimals, percentOf: 0...100)
        return Field(name: name, aliases: aliases, kind: .number(format), label: label)
    }

    private static func fields(of provider: IndexProvider) -> [Field] {
        let (code, scale) = (provider.id.code, provider.scale)
        let decimals = scale.upperBound - scale.lowerBound > 20 ? 0 : 1
        return [
            Field(
                name: code, aliases: provider.aliases,
                kind: .number(NumberFormat(bounds: scale, decimals: decimals, percentOf: scale)),
                label: provider.name),
            Field(
                name: "\(code).votes", aliases: provider.aliases.map { "\($0).votes" },
                kind: .number(NumberFormat(bounds: 0...1e12, allowsMagnitudes: true)),
                label: "\(provider.name) votes"),
        ]
    }

    /// The alias of a namespace is its name and `id`, as `imdbid`.
    private static func identities(_ metadata: IndexMetadata) -> [Field] {
        let namespaces = Set(metadata.namespaces).union(["imdb", "tmdb"]).sorted()
        return [Field(name: "id", aliases: namespaces.map { "\($0)id" }, kind: .id)]
    }
}
