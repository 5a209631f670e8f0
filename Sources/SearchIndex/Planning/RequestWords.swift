import TextAnalysis

/// Words that people type beside a title into any search box: they say what is wanted of a movie, not which one.
///
/// This is general data of the language of web searches, not of any movie. Most of the words are in some title too, so that
/// none is ever let go where the title meant may hold it; see ``Planner/withoutRequest(_:)``.
enum RequestWords {
    /// Words of requests, folded.
    static let words: Set<String> = [
        // The thing itself.
        "movie", "movies", "film", "films", "cinema", "flick", "motion", "picture", "pictures", "feature", "title",
        // Looking and having.
        "watch", "watching", "see", "view", "stream", "streaming", "streams", "online", "free", "full", "complete",
        "entire", "download", "downloads", "downloadable", "torrent", "torrents", "putlocker", "rent", "rental", "buy",
        "dvd", "dvds", "bluray", "blu", "ray", "vhs", "hd", "uhd", "4k", "3d", "480p", "720p", "1080p", "dvdrip", "rip",
        "mp4", "avi", "divx", "subtitle", "subtitles", "subbed", "dubbed", "length", "runtime", "extended", "uncut",
        "unrated", "edition", "version",
        // Advertisements and pictures.
        "trailer", "trailers", "teaser", "preview", "previews", "clip", "clips", "scene", "scenes", "bloopers",
        "outtakes", "deleted", "poster", "posters", "wallpaper", "wallpapers", "pics", "photos", "images", "image",
        "video", "videos", "screenshots", "gif", "gifs",
        // People.
        "cast", "casting", "crew", "actor", "actors", "actress", "actresses", "starring", "stars", "star", "costars",
        "director", "directed", "directors", "producer", "produced", "writer", "written", "plays", "played", "playing",
        "character", "characters", "role", "roles",
        // Sound and words.
        "soundtrack", "soundtracks", "ost", "score", "song", "songs", "theme", "music", "lyrics", "quote", "quotes",
        "lines", "script", "screenplay", "transcript",
        // What is told of it.
        "review", "reviews", "rating", "ratings", "rated", "critics", "synopsis", "plot", "summary", "storyline",
        "spoiler", "spoilers", "ending", "explained", "meaning", "trivia", "facts", "goofs", "info", "information",
        "about", "guide", "parents", "parental", "oscar", "oscars", "awards", "nominations", "budget", "box", "office",
        "gross", "filmed", "filming", "location", "locations", "made", "making", "based", "sequel", "sequels", "order",
        // When and where.
        "release", "released", "releases", "date", "dates", "premiere", "showtimes", "showtime", "theater", "theaters",
        "theatre", "theatres", "tickets", "coming", "come", "came", "out", "year", "schedule", "tv",
        // Who is asked.
        "imdb", "wiki", "wikipedia", "netflix", "hulu", "amazon", "youtube", "disney", "hbo", "itunes", "rotten",
        "tomatoes", "metacritic", "fandango", "official", "site", "website", "www", "http", "https", "com", "net",
        "org",
        "html", "page", "search", "find", "list",
        // Questions.
        "who", "what", "when", "where", "which", "how", "did", "does", "was", "were", "is", "many", "long",
    ]

    /// Little words that tie the words of a request to a title.
    static let ties: Set<String> = [
        "of", "in", "on", "at", "for", "to", "from", "by", "with", "and", "the", "a", "an", "as",
    ]

    /// Whether a folded word may be a request.
    ///
    /// - Complexity: O(1); for nearly all other words without hashing them.
    static func contains(_ word: String) -> Bool { traits.contains(word) && words.contains(word) }

    private static let traits = WordTraits(words)

    /// Whether a folded word that is in no title may be a request with a typing error, as `moive` and `trailor` are.
    ///
    /// - Complexity: O(1), a few distances; for words that are nowhere only.
    static func resembles(_ word: String) -> Bool {
        let count = word.unicodeScalars.count
        return often.contains { other in
            abs(other.unicodeScalars.count - count) <= 1
                && EditDistance.distance(from: word, to: other, limit: 1, firstLetterCost: 2) != nil
        }
    }

    /// Words that are typed in requests so often that a word near one of them is more likely it than part of a title.
    private static let often = [
        "movie", "movies", "trailer", "soundtrack", "lyrics", "imdb", "netflix", "wikipedia", "download", "subtitles",
        "reviews", "actors", "actress", "synopsis", "showtimes",
    ]

    /// The year a folded word says, if it may be that of a movie.
    static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(word),
            (1880...2099).contains(year)
        else { return nil }
        return year
    }
}
