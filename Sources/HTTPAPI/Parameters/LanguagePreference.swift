/// Reads the languages that a reader wants titles in.
enum LanguagePreference {
    /// The languages of an `Accept-Language` field (RFC 9110, section 12.5.4), the most wanted first.
    ///
    /// A region is left off, since titles are told apart by language; `*` and what is refused by `q=0` are left out.
    static func languages(in field: String?) -> [String] {
        guard let field else { return [] }
        var found: [(language: String, quality: Double)] = []
        for range in field.split(separator: ",").prefix(most) {
            let parts = range.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            guard let language = parts.first.flatMap({ primary($0) }) else { continue }
            let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }.map {
                Double($0.dropFirst(2)) ?? 0
            }
            if quality != 0 { found.append((language, quality ?? 1)) }
        }
        // Sorting by quality and then by place keeps the order of equals.
        let sorted = found.enumerated().sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
        var seen: Set<String> = []
        return sorted.map(\.element.language).filter { seen.insert($0).inserted }
    }

    /// The languages of the parameter `lang`.
    static func languages(_ reader: inout ParameterReader) -> [String] {
        let texts = reader.texts("lang").prefix(most)
        let languages = texts.compactMap { primary($0) }
        if languages.count < texts.count {
            reader.refuse("lang", "lang takes codes of languages such as de or pt-BR", expected: ["de", "pt-BR"])
        }
        return languages
    }

    /// The language of a tag such as `pt-BR`, in lower case.
    private static func primary(_ tag: String) -> String? {
        let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        let isCode = (2...3).contains(language.utf8.count) && language.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        return isCode ? language : nil
    }

    /// More than anyone reads.
    private static let most = 16
}
