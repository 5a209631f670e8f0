import Glibc
import TextAnalysis

/// The beginning of a title as somebody typed it, ready to be compared with titles.
struct TypedBeginning {
    /// How a title goes with it.
    enum Fit {
        /// It begins so.
        case beginning
        /// It has a word further on that begins so, with what follows.
        case inside
    }

    /// The folded text.
    private let folded: [UInt8]
    /// Where it goes on behind an English article.
    private let start: Int
    /// Its tokens behind the article, the last of which may be but the beginning of one.
    let words: [String]

    /// - Returns: `nil` for a text without words.
    init?(_ text: String) {
        folded = Array(Folding.folded(text).utf8)
        start = LeadingArticle.byteCount(folded[...])
        guard !folded.isEmpty else { return nil }
        var analyzer = TextAnalyzer(for: .querying)
        analyzer.analyze(String(decoding: folded[start...], as: UTF8.self))
        words = analyzer.tokens.map(analyzer.text)
        if words.isEmpty { return nil }
    }

    /// What stored titles of short beginnings are found by: the text behind the article.
    ///
    /// `nil` if titles that begin with that need not begin so: `The Thing` begins with "t", but not as "the t" does.
    var storedKey: ArraySlice<UInt8>? {
        let rest = folded[start...]
        guard start > 0 else { return rest }
        let isArticle = LeadingArticle.all.contains { $0.starts(with: rest) || rest.starts(with: $0) }
        return isArticle ? nil : rest
    }

    /// How a folded title goes with it, or `nil` if it does not.
    ///
    /// - Complexity: O(length).
    func fit(_ title: [UInt8]) -> Fit? {
        if has(folded[...], title, at: 0) { return .beginning }
        let article = LeadingArticle.byteCount(title[...])
        if article > 0 || start > 0, has(folded[start...], title, at: article) { return .beginning }
        return isInside(title) ? .inside : nil
    }

    private func isInside(_ title: [UInt8]) -> Bool {
        var place = 0
        while let space = title[place...].firstIndex(of: Self.space) {
            place = space + 1
            if has(folded[...], title, at: place) { return true }
        }
        return false
    }

    /// Whether a title has a text at a place.
    private func has(_ text: ArraySlice<UInt8>, _ title: [UInt8], at place: Int) -> Bool {
        guard text.count <= title.count - place else { return false }
        return title.withUnsafeBytes { title in
            text.withUnsafeBytes { text in
                guard let title = title.baseAddress, let start = text.baseAddress else { return text.isEmpty }
                return memcmp(title + place, start, text.count) == 0
            }
        }
    }

    private static let space = UInt8(ascii: " ")
}
