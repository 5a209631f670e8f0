/// Recognizes the identity of a movie in a pasted word: a bare IMDb id, or an address that holds one.
enum MovieAddress {
    /// The namespace and value a word names, if it names a movie.
    ///
    /// - Complexity: O(letters).
    static func identity(in letters: ArraySlice<Letter>) -> (namespace: String, value: String)? {
        guard letters.count >= 9, letters.contains(where: { $0.scalar.isDigit }), !letters.contains(where: \.isLiteral)
        else { return nil }
        let word = String(String.UnicodeScalarView(letters.map(\.scalar))).lowercased()
        if isIMDbID(word[...]) { return ("imdb", word) }
        let parts = word.split { $0 == "/" || $0 == "?" || $0 == "#" }
        if let id = part(of: parts, after: "title", on: "imdb.com"), isIMDbID(id) { return ("imdb", String(id)) }
        if let slug = part(of: parts, after: "movie", on: "themoviedb.org") {
            let digits = slug.prefix { $0.isASCII && $0.isNumber }
            if !digits.isEmpty { return ("tmdb", String(digits)) }
        }
        return nil
    }

    /// Whether `text` is `tt` and at least seven digits.
    static func isIMDbID(_ text: Substring) -> Bool {
        let digits = text.utf8.dropFirst(2)
        return text.hasPrefix("tt") && (7...12).contains(digits.count) && digits.allSatisfy { (48...57).contains($0) }
    }

    private static func part(of parts: [Substring], after name: Substring, on host: String) -> Substring? {
        guard let hostIndex = parts.firstIndex(where: { $0 == host || $0.hasSuffix("." + host) }) else { return nil }
        guard let nameIndex = parts[hostIndex...].firstIndex(of: name), nameIndex + 1 < parts.count else { return nil }
        return parts[nameIndex + 1]
    }
}
