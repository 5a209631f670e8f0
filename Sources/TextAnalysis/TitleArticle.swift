/// Articles at the end of a title, where library catalogues put them: `Matrix, The`.
public enum TitleArticle {
    private static let articles: Set<String> = [
        "the", "a", "an", "le", "la", "les", "l", "das", "der", "die", "el", "il", "los", "las", "un", "une", "det",
        "den", "de", "gli", "o", "os", "as", "lo", "una", "um", "uma", "ein", "eine", "het", "en", "ett",
    ]

    /// Returns the title with its article moved to the front, or `nil` if none ends it.
    ///
    /// `Matrix, The` becomes `The Matrix`, `Avventura, L'` becomes `L'Avventura`.
    public static func movedToFront(_ title: String) -> String? {
        guard let comma = lastComma(of: title.utf8) else { return nil }
        let rest = title[..<comma]
        let article = String(title[title.index(after: comma)...].drop { $0 == " " })
        guard !rest.allSatisfy({ $0 == " " }), articles.contains(Folding.folded(article)) else { return nil }
        let isElided = FoldedText(article).scalars.last?.kind == .apostrophe
        return isElided ? "\(article)\(rest)" : "\(article) \(rest)"
    }

    /// The last comma, if it is as near the end as an article's would be.
    private static func lastComma(of bytes: String.UTF8View) -> String.Index? {
        bytes.suffix(10).lastIndex(of: UInt8(ascii: ","))
    }

    /// Folded text without the English article that begins it, or `nil` if there is none or nothing after it.
    ///
    /// English ones only: without its first word `Die Hard` is another film.
    static func dropped(fromFront folded: String) -> String? {
        // By bytes: a mark behind the space makes a character with it, but no other word of the article.
        for article in ["the ", "a ", "an "] where folded.utf8.starts(with: article.utf8) {
            let rest = folded.utf8.dropFirst(article.utf8.count)
            return rest.isEmpty ? nil : String(rest)
        }
        return nil
    }
}
