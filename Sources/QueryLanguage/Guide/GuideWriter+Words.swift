extension GuideWriter {
    var words: Text {
        Text(
            title: "Words",
            paragraphs: [
                "Words separated by spaces must all match. Case, accents and punctuation make no difference.",
                "A word finds movies that have it in a title; a genre or a person of that name counts for less. The last "
                    + "word may be the beginning of one.",
                "The whole query is looked up as a title first, whatever signs it holds. `!` before a word or a phrase asks "
                    + "for a title that is exactly this.",
                "Words that no movie has are let go and named in the answer, unless the query holds a phrase.",
                "`^` and a number behind a word say how much it counts, from 0 to 10.",
                "A backslash makes the next character mean itself.",
            ],
            queries: ["alien", "blade runner", "!heat", "alien^2 heat", "\\-alien"])
    }

    var phrases: Text {
        Text(
            title: "Phrases",
            paragraphs: [
                "Words in quotes must stand together and in this order. All kinds of quotes will do, but no apostrophes, "
                    + "which titles are full of.",
                "`~` and a number behind the closing quote allow as many words in between. `*` behind it makes the last word "
                    + "a beginning.",
                "A quote behind a number is an inch mark: `12\" vinyl`.",
            ],
            queries: ["\"blade runner\"", "\"lost in\"~1 translation", "\"lord of the ri\"*", "!\"the thing\""])
    }

    var wildcards: Text {
        Text(
            title: "Wildcards",
            paragraphs: [
                "In a word `*` stands for any letters and `?` for one. At least two letters must stand beside them.",
                "A question mark at the end of a word is punctuation, and so are stars between single letters: `M*A*S*H`.",
                "`*` alone is every movie.",
            ],
            queries: ["alie*", "m?trix", "*batteries", "M*A*S*H"] + queries(textName.map { $0 + ":gr?y*" }))
    }

    var regex: Text {
        Text(
            title: "Regular expressions",
            paragraphs: [
                "Behind a field of text, a regular expression between slashes stands for one whole word, folded to small "
                    + "letters without accents.",
                "It may hold letters, `.`, classes such as `[a-z]` and `[^a-z]`, groups `(a|b)`, and `*`, `+`, `?` and counts "
                    + "such as `{2,3}`. A backslash makes a sign mean itself.",
                "It may not look ahead or back, and written out it has at most \(RegexSyntax.maximumSize) letters: whatever "
                    + "it says, matching takes time in proportion to the word.",
            ],
            queries: textName.map { [$0 + ":/al.en/", $0 + ":/[0-9]+/", $0 + ":/(colou?r|gr[ae]y)s?/"] } ?? [])
    }

    var typos: Text {
        Text(
            title: "Typos",
            paragraphs: [
                "A word of five letters may have a typo, one of nine two, if too few movies have it as typed. Numbers never "
                    + "have any. What was corrected is named in the answer.",
                "`~0` behind a word forbids typos; `~1` and `~2` allow so many, `~` as many as there may be.",
            ],
            queries: ["alein~", "alien~0", "matirx~1"] + queries(textName.map { $0 + "~alein" }))
    }
}
