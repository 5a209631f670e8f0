import TextAnalysis
import TestSupport
import Testing

@Suite struct TitleKeyTests {
    @Test(arguments: [
        (["The Matrix", "Matrix, The", "Matrix", "MATRIX, THE (1999)", "the  matrix [1999]"], "matrix"),
        (["La Haine", "Haine, La"], "la haine"), (["L'Avventura", "Avventura, L'", "Avventura, L’"], "lavventura"),
        (["Fast & Furious", "Fast and Furious", "Fast&Furious"], "fast and furious"), (["Die Hard"], "die hard"),
        (["A.I. Artificial Intelligence"], "a i artificial intelligence"),
        (["A Bug's Life", "Bug's Life, A"], "bugs life"),
        (["The"], "the"), (["A"], "a"), (["WALL·E", "WALL-E", "Wall e"], "wall e"), (["Amélie"], "amelie"),
        (["???"], ""),
        (["Rocky II"], "rocky ii"), (["(500) Days of Summer"], "500 days of summer"), (["2012"], "2012"),
        (["(2012)"], "2012"),
        (["The Good, the Bad and the Ugly", "Good, the Bad and the Ugly, The"], "good the bad and the ugly"),
        (["Me, Myself"], "me myself"), (["", " "], ""), ([", The"], "the"), (["The & Co"], "and co"),
    ])
    func `normalizes titles to one key`(_ titles: [String], _ key: String) {
        for title in titles { #expect(TitleKey.normalized(title) == key) }
    }

    @Test(arguments: [
        (["X – Men", "x - men", "X   —   MEN"], "x - men"), (["WALL·E", "Wall•E", "wall・e"], "wall·e"),
        (["“Crocodile” Dundee", "\"Crocodile\" Dundee (1986)"], "\"crocodile\" dundee"), (["Ocean’s 11"], "ocean's 11"),
        (["The Matrix", "Matrix, The (1999)"], "the matrix"), (["matrix -reloaded"], "matrix -reloaded"),
        (["???"], "???"),
        (["Amélie"], "amelie"), (["Wait… what?"], "wait... what?"), (["Face：Off"], "face:off"), (["$"], "$"),
    ])
    func `keeps punctuation in the surface key`(_ titles: [String], _ key: String) {
        for title in titles { #expect(TitleKey.surface(title) == key) }
    }

    @Test(arguments: [
        ("The Matrix", "matrix"), ("Matrix, The", "matrix"), ("Matrix", nil), ("The", nil), ("Die Hard", nil),
    ])
    func `offers the surface key without its article`(_ title: String, _ key: String?) {
        #expect(TitleKey.surfaceWithoutArticle(title) == key)
    }

    @Test(arguments: [
        ("Сталкер", "stalker"), ("Иди и смотри", "idi i smotri"), ("Stalker", nil), ("Андрей Рублёв", "andrey rublev"),
        ("Ο Ζορμπάς", "o zormpas"), ("Броненосец «Потёмкин»", "bronenosets potemkin"),
    ])
    func `writes Cyrillic and Greek keys in Latin letters`(_ title: String, _ key: String?) {
        #expect(TitleKey.transliterated(title) == key)
    }

    @Test(arguments: [
        ("Matrix, The", "The Matrix"), ("Avventura, L'", "L'Avventura"), ("Haine, La", "La Haine"), ("Matrix", nil),
        ("Me, Myself", nil), (", The", nil), ("The Good, the Bad", nil), ("Movie,", nil),
    ])
    func `moves an article to the front`(_ title: String, _ moved: String?) {
        #expect(TitleArticle.movedToFront(title) == moved)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `normalizes keys to themselves`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let key = TitleKey.normalized(random.text(scalarCount: 30))
        // A key may begin with what looks like another article.
        if !key.hasPrefix("the "), !key.hasPrefix("a "), !key.hasPrefix("an ") {
            #expect(TitleKey.normalized(key) == key)
        }
    }
}
