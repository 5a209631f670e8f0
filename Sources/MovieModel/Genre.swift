/// A genre of the canonical vocabulary: IMDb's list, Anime and Superhero.
///
/// Providers use vocabularies of their own, which their declarations map to this one.
public struct Genre: Hashable, Comparable, Sendable {
    /// The stable name in queries and files: lower case, such as `sci-fi`.
    public let code: String
    /// The name for people, such as `Science fiction`.
    public let label: String
    /// Other spellings a query may use, lower case.
    public let aliases: [String]

    /// The canonical genre with this code, or `nil`.
    public init?(code: String) {
        guard let genre = Self.byCode[code] else { return nil }
        self = genre
    }

    private init(_ code: String, _ label: String, _ aliases: [String] = []) {
        self.code = code
        self.label = label
        self.aliases = aliases
    }

    /// Orders by code, which is the order of ``all``.
    public static func < (left: Genre, right: Genre) -> Bool { left.code < right.code }

    /// Every canonical genre, ordered by code.
    public static let all: [Genre] = [
        Genre("action", "Action"),
        Genre("adult", "Adult"),
        Genre("adventure", "Adventure"),
        Genre("animation", "Animation", ["animated", "cartoon"]),
        Genre("anime", "Anime"),
        Genre("biography", "Biography", ["biopic", "biographical"]),
        Genre("comedy", "Comedy", ["comedies"]),
        Genre("crime", "Crime"),
        Genre("documentary", "Documentary", ["documentaries", "docu"]),
        Genre("drama", "Drama", ["dramas"]),
        Genre("family", "Family", ["children", "kids"]),
        Genre("fantasy", "Fantasy"),
        Genre("film-noir", "Film noir", ["noir", "filmnoir"]),
        Genre("game-show", "Game show", ["gameshow"]),
        Genre("history", "History", ["historical"]),
        Genre("horror", "Horror"),
        Genre("music", "Music"),
        Genre("musical", "Musical", ["musicals"]),
        Genre("mystery", "Mystery"),
        Genre("news", "News"),
        Genre("reality-tv", "Reality TV", ["reality"]),
        Genre("romance", "Romance", ["romantic"]),
        Genre("sci-fi", "Science fiction", ["scifi", "science fiction", "sf"]),
        Genre("short", "Short"),
        Genre("sport", "Sport", ["sports"]),
        Genre("superhero", "Superhero"),
        Genre("talk-show", "Talk show", ["talkshow"]),
        Genre("thriller", "Thriller", ["suspense", "thrillers"]),
        Genre("war", "War"),
        Genre("western", "Western", ["westerns"]),
    ]

    private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}
