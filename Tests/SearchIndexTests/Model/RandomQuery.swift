import TestSupport

/// Query texts drawn at random, of every kind of clause.
enum RandomQuery {
    private static let filters = [
        "genre:horror", "genre:horror,drama", "genre:war+drama", "-genre:drama", "year:1980..1983", "year:1981",
        "year>=1982", "year:1980s", "rating>=70", "rating<60.5", "runtime:90..120", "imdb>=7.5", "imdb>=70%",
        "votes>=1k", "imdb.votes>100", "has:runtime", "missing:year", "is:adult", "not:short", "lang:en", "country:us",
        "spread>=20", "providers>=1", "has:director", "missing:keyword", "decade:1980", "confidence>=50", "has:aka",
        "performance>=65", "tt0001003", "id:tt0001005", "genre:xyzzy", "is:rated", "has:imdb", "rating:70.1",
        "providers:1", "providers:0,1", "rating:70..<80", "rating:60..<70,80..<90", "rating:85..100", "year:1980,1982",
        "(year:1980 OR year:1981)", "(year:1980 OR providers:1)", "runtime:120", "screenplay<70", "soundtrack>=60",
        "rt>=50", "rt:70%", "tmdb<7",
        "tmdb.votes>5000", "rt.votes:1..4000", "votes<1000", "year:..1981", "-year:1981", "year:1981~1",
        "decade:1970,1980",
        "lang:ja+ru", "lang:en,ru", "country:us,jp", "not:adult", "is:movie", "is:series", "not:rated",
        "is:estimated-performance", "not:estimated-soundtrack", "missing:imdb", "has:original", "has:keyword",
        "missing:lang",
        "has:country", "has:genre", "id:imdb/tt0001004", "imdbid:tt0001003", "cm_000005", "id:cm_000003", "sort:-year",
        "sort:title", "sort:-rating,year", "sort:-imdb", "sort:relevance",
    ]
    private static let fields = [
        "director:scott", "director:\"ridley scott\"", "cast=\"Star Mann\"", "writer:tarkovsky", "keyword:love",
        "keyword:\"time travel\"", "original:alien", "aka:heat", "aka:\"star wars\"", "title:matrix", "!heat",
        "!\"x-men\"",
        "title:\"alien heat\"", "title:star*", "title:\"star wa\"*", "title=\"heat\"", "aka=\"alien\"",
        "director:mich*",
        "keyword:tra*", "writer:s*", "cast:\"mann star\"~2", "original:\"alien heat\"~1", "aka:m?n", "original:al*",
        "original=\"heat\"",
    ]

    /// One query.
    static func text(using random: inout SeededGenerator) -> String {
        var clauses = (0..<Int.random(in: 1...3, using: &random)).map { _ in clause(using: &random) }
        if Int.random(in: 0..<4, using: &random) == 0 { clauses.insert("OR", at: clauses.count / 2) }
        if Int.random(in: 0..<8, using: &random) == 0 {
            clauses.append(String(Int.random(in: 1978...1985, using: &random)))
        }
        if Int.random(in: 0..<8, using: &random) == 0 {
            let inner = (0..<2).map { _ in clause(using: &random) }.joined(separator: " OR ")
            clauses.append("(\(inner))")
        }
        return clauses.joined(separator: " ")
    }

    private static func clause(using random: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<19, using: &random) {
        case 0..<6: word(using: &random)
        case 18: RandomRegex.clause(using: &random)
        case 6: "-" + word(using: &random)
        case 7: "\"\(word(using: &random)) \(word(using: &random))\""
        case 8: "\"\(word(using: &random)) \(word(using: &random))\"~\(Int.random(in: 0...2, using: &random))"
        case 9: String(word(using: &random).prefix(Int.random(in: 2...3, using: &random))) + "*"
        case 10: fields.randomElement(using: &random) ?? ""
        case 14: misspelled(using: &random)
        case 15: misspelled(using: &random) + ["~", "~0", "~1", "~2"][Int.random(in: 0..<4, using: &random)]
        case 16: respaced.randomElement(using: &random) ?? ""
        case 11: word(using: &random) + "^\(Int.random(in: 2...3, using: &random))"
        default: filters.randomElement(using: &random) ?? ""
        }
    }

    private static let respaced = [
        "starwars", "mat rix", "rockyii", "scienc efiction", "sta lker", "alienheat", "part 2two", "19 84", "warsstar",
        "title:starwars", "original:alein~1", "director:scot~1", "aka:matirx~2", "xyzzy", "trailer",
        "alienheatrocky", "themanpart2", "rockyiilove", "movie", "cast of", "the film", "star", "www", "1981 dvd",
        "alien.com", "heat-trailer", "who plays", "film alien", "moive", "alien trailor", "the matrix movie",
        "cast of alien", "rocky ii trailer",
    ]

    /// A word of the corpora with one letter or two wrong.
    static func misspelled(using random: inout SeededGenerator) -> String {
        let long = RandomCorpus.words.filter { $0.count > 4 }
        var letters = Array((long.randomElement(using: &random) ?? "matrix").lowercased().unicodeScalars)
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let place = letters.indices.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<4, using: &random) {
            case 0: letters[place] = "e"
            case 1 where letters.count > 3: letters.remove(at: place)
            case 2 where place > 0: letters.swapAt(place, place - 1)
            default: letters.insert("i", at: place)
            }
        }
        return String(String.UnicodeScalarView(letters))
    }

    private static func word(using random: inout SeededGenerator) -> String {
        let others = [
            "scott", "mann", "science fiction", "noir", "ali", "sta", "wall-e", "walle", "x men", "twenty one",
            "nowhere", "s?ar", "*an*r",
        ]
        let words = RandomCorpus.words + others
        let word = words.randomElement(using: &random) ?? ""
        return Bool.random(using: &random) ? word.lowercased() : word
    }
}
