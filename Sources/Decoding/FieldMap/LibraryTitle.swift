/// A title the way a library shelves it: article last, other titles and the year in parentheses.
///
/// The grammar, seen in MovieLens's data: `main[, Article] [(a.k.a. X)] [(foreign title[, Article])] (YYYY)`.
/// Some copies have a semicolon where the comma was. The year may be a span (`(2007-)`, `(1975-1979)`), may
/// stand before an alternative title, or be absent; a title may itself begin with parentheses.
struct LibraryTitle: Equatable {
    /// The title, its article in front.
    let main: String
    /// The titles in parentheses, their articles in front, in order.
    let aliases: [String]
    /// The year, or the first year of a span.
    let year: String?

    /// Takes a title apart. Every text is one; what does not follow the grammar is part of the main title.
    init(_ text: String) {
        var rest = Substring(text.trimmed)
        var (groups, year): ([String], String?) = ([], nil)
        while let group = Self.lastGroup(of: rest), !group.before.isEmpty {
            if year == nil, let found = Self.year(group.content) {
                year = found
            } else {
                groups.append(group.content)
            }
            rest = Substring(group.before)
        }
        main = Self.articleInFront(String(rest))
        aliases = groups.reversed().map { Self.articleInFront(Self.withoutMark($0)) }.filter { !$0.isEmpty }
        self.year = year
    }

    /// The last pair of parentheses, if the text ends with it, and what stands before. A surplus `)` is passed over.
    private static func lastGroup(of text: Substring) -> (before: String, content: String)? {
        guard text.last == ")" else { return nil }
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            guard depth == 0 else { continue }
            let content = text[text.index(after: index)...].dropLast()
            return (String(text[..<index]).trimmed, String(content).trimmed)
        }
        return lastGroup(of: text.dropLast())
    }

    /// The year of `1995`, `2007-`, `2009– ` or `1975-1979`.
    private static func year(_ content: String) -> String? {
        let digits = content.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4 else { return nil }
        let rest = String(content.dropFirst(4)).trimmed
        guard let dash = rest.first else { return String(digits) }
        let end = String(rest.dropFirst()).trimmed
        let isSpan = dash == "-" || dash == "\u{2013}" || dash == "\u{2014}"
        return isSpan && (end.isEmpty || (end.count == 4 && end.allSatisfy { $0.isASCII && $0.isNumber }))
            ? String(digits) : nil
    }

    private static let marks = ["a.k.a.:", "a.k.a.", "a.k.a ", "aka: ", "aka "]

    private static func withoutMark(_ title: String) -> String {
        let lowered = title.lowercased()
        guard let mark = marks.first(where: { lowered.hasPrefix($0) }) else { return title }
        return String(title.dropFirst(mark.count)).trimmed
    }

    /// The title with an article behind its last comma moved to the front.
    private static func articleInFront(_ title: String) -> String {
        guard let comma = title.lastIndex(where: { $0 == "," || $0 == ";" }) else { return title }
        let article = String(title[title.index(after: comma)...]).trimmed
        let rest = String(title[..<comma]).trimmed
        guard articles.contains(article), !rest.isEmpty else { return title }
        let isElided = article.hasSuffix("'") || article.hasSuffix("\u{2019}")
        return isElided ? article + rest : "\(article) \(rest)"
    }

    /// Articles as library catalogues move them, of the languages found in the data.
    private static let articles: Set<String> = [
        "The", "A", "An",
        "Le", "La", "Les", "L'", "L\u{2019}", "Un", "Une", "Des",
        "Der", "Die", "Das", "Ein", "Eine",
        "El", "Los", "Las", "Una", "Unos", "Unas",
        "Il", "Lo", "I", "Gli", "Uno", "Un'", "Un\u{2019}",
        "O", "Os", "As", "Um", "Uma",
        "De", "Het", "Een", "Den", "Det", "En", "Et", "Ett",
    ]
}
