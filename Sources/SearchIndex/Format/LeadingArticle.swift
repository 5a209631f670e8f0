/// The English article in front of a folded title, which people type or leave out.
enum LeadingArticle {
    /// The articles.
    static let words = ["the", "a", "an"]
    /// The articles, each with the space behind it, in UTF-8.
    static let all = words.map { Array("\($0) ".utf8) }

    /// The bytes of the article and its space in front of a folded text; 0 if there is none or nothing follows.
    static func byteCount(_ folded: ArraySlice<UInt8>) -> Int {
        all.first { folded.count > $0.count && folded.starts(with: $0) }?.count ?? 0
    }
}
