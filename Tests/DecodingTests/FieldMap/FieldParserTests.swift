import MovieModel
import Testing

@testable import Decoding

struct FieldParserTests {
    private func parsed(_ parser: FieldParser, _ text: String) -> String {
        parser.values(of: text).map(\.shown).joined(separator: " | ")
    }

    @Test(
        arguments: [
            (.year, "2010-02-12", "2010"), (.year, "12 February 2010", "2010"), (.year, "2000.0", "2000"),
            (.year, "2013\u{2013}2020", "2013"), (.year, "02/12/2010", "2010"), (.year, "20100212", ""),
            (.year, "", ""),
            (.year, "1:234:1995", "1995"), (.year, "n/a", ""),
            (.shortYear, "18-Feb-38", "1938"), (.shortYear, "5-Jul-19", "2019"), (.shortYear, "1-Jan-00", "2000"),
            (.shortYear, "30-Dec-29", "1929"), (.shortYear, "18-Feb-2038", "2038"), (.shortYear, "Feb", ""),
            (.shortYear, "18-Feb-138", ""),
            (.integer, "12,963", "12963"), (.integer, "765 476", "765476"), (.integer, "765\u{A0}476", "765476"),
            (.integer, "007", "7"), (.integer, "0", "0"), (.integer, "1000.0", "1000"),
            (.integer, "1.234.567", "1234567"),
            (.integer, "7.7", ""), (.integer, "1e3", "1000"), (.integer, "-5", "-5"), (.integer, "twelve", ""),
            (.integer, "12 963 4", ""),
            (.integer, "tbd", ""), (.integer, "", ""), (.integer, "1,2345", ""),
            (.decimal, "7.7", "7.7"), (.decimal, "83%", "83"), (.decimal, "83 %", "83"), (.decimal, "7,7", "7.7"),
            (.decimal, "1,234.5", "1234.5"),
            (.decimal, "1.234,5", "1234.5"), (.decimal, ".5", "0.5"), (.decimal, "5.", "5"),
            (.decimal, "1.5e3", "1500"),
            (.decimal, "15E-1", "1.5"), (.decimal, "1e-2", "0.01"), (.decimal, "-0.0", "0.0"), (.decimal, "nan", ""),
            (.decimal, "7.7/10", ""),
            (.decimal, "1e999", ""), (.decimal, "0.69999999", "0.69999999"), (.decimal, ".", ""), (.decimal, "%", ""),
            (.minutes, "136 min", "136"), (.minutes, "2h 16m", "136"), (.minutes, "PT142M", "142"),
            (.minutes, "117.0", "117"),
            (.minutes, "PT2H22M", "142"), (.minutes, "2 hr. 5 min.", "125"), (.minutes, "1h30", "90"),
            (.minutes, "1.5h", "90"),
            (.minutes, "2:16", "136"), (.minutes, "1:30:59", "90"), (.minutes, "90", "90"), (.minutes, "long", ""),
            (.minutes, "", ""),
            (.minutes, "5m 2h", ""), (.minutes, "1:75", ""), (.minutes, "PT45M30S", "45"),
            (.imdbID, "tt0114709", "tt0114709"), (.imdbID, "tt00038674", "tt0038674"),
            (.imdbID, "0114709", "tt0114709"), (.imdbID, "114709", "tt0114709"),
            (.imdbID, "http://www.imdb.com/title/tt10872600/?ref_=fn", "tt10872600"),
            (.imdbID, "114709.0", "tt0114709"), (.imdbID, "TT0114709", "tt0114709"),
            (.imdbID, "nm0000123", ""), (.imdbID, "tt0000000", ""), (.imdbID, "", ""),
            (.imdbID, "http://example.org/1", ""), (.imdbID, "butt0114709", ""),
            (.json, "[\"Self\", \"x\"]", "[Self, x]"), (.json, "['Self']", ""),
            (.python, "[{'id': 16, 'name': 'Animation'}]", "[{id=16, name=Animation}]"),
            (.python, "nonsense", ""), (.lowercase, " Movie ÄÖ ", "movie äö"),
        ] as [(FieldParser, String, String)])
    func `reads a text or gives nothing`(_ parser: FieldParser, _ text: String, _ expected: String) {
        #expect(parsed(parser, text) == expected)
    }

    struct Shelved: Sendable {
        var text: String
        var main: String
        var aliases: [String] = []
        var year: String?
    }

    @Test(arguments: [
        Shelved(text: "Matrix, The (1999)", main: "The Matrix", year: "1999"),
        Shelved(text: "Misérables, Les (1995)", main: "Les Misérables", year: "1995"),
        Shelved(text: "Enfer, L' (1994)", main: "L'Enfer", year: "1994"),
        Shelved(text: "Boot, Das (Boat, The) (1981)", main: "Das Boot", aliases: ["The Boat"], year: "1981"),
        Shelved(
            text: "City of Lost Children, The (Cité des enfants perdus, La) (1995)", main: "The City of Lost Children",
            aliases: ["La Cité des enfants perdus"], year: "1995"),
        Shelved(text: "Seven (a.k.a. Se7en) (1995)", main: "Seven", aliases: ["Se7en"], year: "1995"),
        Shelved(
            text: "Léon: The Professional (a.k.a. The Professional) (Léon) (1994)", main: "Léon: The Professional",
            aliases: ["The Professional", "Léon"], year: "1994"),
        Shelved(text: "Good, the Bad and the Ugly, The (1966) ", main: "The Good, the Bad and the Ugly", year: "1966"),
        Shelved(text: "Big Bang Theory, The (2007-)", main: "The Big Bang Theory", year: "2007"),
        Shelved(text: "Diplomatic Immunity (2009– )", main: "Diplomatic Immunity", year: "2009"),
        Shelved(text: "Fawlty Towers (1975-1979)", main: "Fawlty Towers", year: "1975"),
        Shelved(text: "Hyena Road", main: "Hyena Road"), Shelved(text: "", main: ""),
        Shelved(text: "(500) Days of Summer (2009)", main: "(500) Days of Summer", year: "2009"),
        Shelved(text: "(Untitled) (2009)", main: "(Untitled)", year: "2009"), Shelved(text: "(2009)", main: "(2009)"),
        Shelved(
            text: "1984 (Nineteen Eighty-Four) (1984)", main: "1984", aliases: ["Nineteen Eighty-Four"], year: "1984"),
        Shelved(
            text: "The Naked Truth (1957) (Your Past Is Showing)", main: "The Naked Truth",
            aliases: ["Your Past Is Showing"], year: "1957"),
        Shelved(
            text: "Mona and the Time of Burning Love (Mona ja palavan) (1983))",
            main: "Mona and the Time of Burning Love",
            aliases: ["Mona ja palavan"], year: "1983"),
        Shelved(
            text: "X (Entlastungen (Pipilottis) Fehler) (1988)", main: "X",
            aliases: ["Entlastungen (Pipilottis) Fehler"],
            year: "1988"),
        Shelved(
            text: "Bible;The (a.k.a. As des as;L') (1966)", main: "The Bible", aliases: ["L'As des as"], year: "1966"),
        Shelved(text: "Paris, je t'aime (2006)", main: "Paris, je t'aime", year: "2006"),
        Shelved(text: "Me, Myself & I (1992)", main: "Me, Myself & I", year: "1992"),
        Shelved(text: "Vitelloni, I (1953)", main: "I Vitelloni", year: "1953"),
        Shelved(text: "Unclosed (1999", main: "Unclosed (1999"),
        Shelved(text: ")))", main: ")))"), Shelved(text: ", The (1999)", main: ", The", year: "1999"),
    ])
    func `takes a library title apart`(_ example: Shelved) {
        #expect(parsed(.libraryTitle, example.text) == example.main)
        #expect(FieldParser.libraryAliases.values(of: example.text).compactMap(\.text) == example.aliases)
        #expect(
            FieldParser.libraryYear.values(of: example.text).compactMap(\.text) == (example.year.map { [$0] } ?? []))
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `every parser is total`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array("09.,- ()ttPTHMeE%:;'\"[]{}é\u{A0}\n𝟘x")
        let text = String(
            (0..<Int.random(in: 0..<20, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? " " })
        for parser in FieldParser.allCases { _ = parser.values(of: text) }
    }
}
