import TestSupport

/// Texts that hold everything the language knows, in an order nobody would write.
enum QuerySoup {
    /// A text of pieces that mean something, glued and spaced at random.
    static func pieces(count: Int, using random: inout SeededGenerator) -> String {
        (0..<count).map { _ in
            let piece = meaningful.randomElement(using: &random) ?? ""
            return piece + (Int.random(in: 0..<3, using: &random) == 0 ? "" : " ")
        }.joined()
    }

    /// A text of scalars, most of them special somewhere.
    static func scalars(count: Int, using random: inout SeededGenerator) -> String {
        var text = String.UnicodeScalarView()
        while text.count < count {
            let isSpecial = Int.random(in: 0..<4, using: &random) > 0
            let value = UInt32.random(in: 1...0x10FFFF, using: &random)
            let scalar = isSpecial ? special.randomElement(using: &random) : Unicode.Scalar(value)
            if let scalar { text.append(scalar) }
        }
        return String(text)
    }

    /// A word of letters, in any of a few scripts, that means nothing else.
    static func word(using random: inout SeededGenerator) -> String {
        let alphabets = ["abcdefghijklmnopqrstuvwxyz", "éñçøß", "абвгд", "千尋神"]
        let alphabet = Array(
            alphabets[Int.random(in: 0..<3, using: &random) == 0 ? .random(in: 1...3, using: &random) : 0])
        let letters = (0..<Int.random(in: 1...9, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? "a"
        }
        return String(letters)
    }

    private static let special = Array("abzZ019 \t\"“»()[]{}*?~^!-+|&:;,.<>=\\/%_é千–−…İΣß".unicodeScalars)

    /// Every piece by itself.
    static var every: [String] { meaningful }

    private static let meaningful = [
        "alien", "The", "MATRIX", "x-men", "m*a*s*h", "mat*", "m?trix", "a*", "*", "?", "1979", "(1978)", "AND", "OR",
        "NOT", "and", "-", "+", "!", "(", ")", "()", "\"", "\"the thing\"", "\"a b\"~2", "\"a b\"*", "“la haine”",
        "12\"",
        "genre:", "genre:horror", "genre:horor", "genre:xyzzy", "genre:(horror OR comedy)", "genre:horror,comedy",
        "genre:horror+comedy", "genre!=war", "genre:-war", "genre:\"science fiction\",sf", "g:(", "year:1979", "year:",
        "year>=1990", "year >= 1990", "year:1990..2000", "year:2000..1990", "year:[1990 TO *]", "year:{1990 TO 1995}",
        "year:[", "year:90s", "year:1999~1", "year:abc", "rating:>70..<80", "rating>200", "imdb>=75%", "votes:1.2m..",
        "runtime<1h30m", "title:alien", "title=heat", "title:(a OR b)", "title:", "director!=scott", "dir:\"r s\"",
        "t:*", "has:imdb", "missing:xyzzy", "is:short", "is: it", "not:adult", "sort:-rating", "sort:xyzzy", "order:",
        "hint year=1979", "hint", "id:tmdb/603", "tt0133093", "imdbid:133093", "ganre:horror", "mission:", "csi:miami",
        "yaer>=1999", "15:17", "https://example.org/a", "||", "|", "&&", "&", "^2", "alien^2", "alien~1", ")^0.5", "\\",
        "\\-", "\\ ", "$9.99", "♥", "-alien", "-(", "!heat", "!\"the thing\"", ",", ":", "..", "DEAD", "1", "A",
        "title:/al.en/", "t:/[a-z]+x{2,3}/^2", "title:/(a|b", "title:(/a\\/b/", "aka:/x*/", "title~alein", "/", "{2}",
    ]
}
