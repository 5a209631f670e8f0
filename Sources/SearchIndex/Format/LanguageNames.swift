import QueryLanguage

/// The English names of the languages films are made in, by ISO 639-1 code.
enum LanguageNames {
    /// The known languages and whatever other codes occur, for queries.
    static func values(with codes: [String]) -> [FacetValue] {
        let other = codes.filter { byCode[$0] == nil }
        return (names.map { ($0.0, $0.1) } + other.map { ($0, $0) })
            .sorted { $0.0 < $1.0 }
            .map { FacetValue(code: $0.0, label: $0.1) }
    }

    /// The name for people.
    static func label(of code: String) -> String { byCode[code] ?? code }

    /// One spelling per language: a code in lower case without its region, or a known name's code.
    static func code(for published: String) -> String {
        let lower = published.lowercased()
        if let code = byName[lower] { return code }
        return String(lower.prefix { $0 != "-" && $0 != "_" })
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: names.map { ($0.0, $0.1) })
    private static let byName = Dictionary(uniqueKeysWithValues: names.map { ($0.1.lowercased(), $0.0) })

    private static let names: [(String, String)] = [
        ("af", "Afrikaans"), ("am", "Amharic"), ("ar", "Arabic"), ("az", "Azerbaijani"), ("be", "Belarusian"),
        ("bg", "Bulgarian"), ("bn", "Bengali"), ("bo", "Tibetan"), ("bs", "Bosnian"), ("ca", "Catalan"),
        ("cn", "Cantonese"), ("cs", "Czech"), ("cy", "Welsh"), ("da", "Danish"), ("de", "German"), ("el", "Greek"),
        ("en", "English"), ("eo", "Esperanto"), ("es", "Spanish"), ("et", "Estonian"), ("eu", "Basque"),
        ("fa", "Persian"), ("fi", "Finnish"), ("fr", "French"), ("ga", "Irish"), ("gl", "Galician"),
        ("gu", "Gujarati"), ("he", "Hebrew"), ("hi", "Hindi"), ("hr", "Croatian"), ("hu", "Hungarian"),
        ("hy", "Armenian"), ("id", "Indonesian"), ("is", "Icelandic"), ("it", "Italian"), ("iu", "Inuktitut"),
        ("ja", "Japanese"), ("ka", "Georgian"), ("kk", "Kazakh"), ("km", "Khmer"), ("kn", "Kannada"),
        ("ko", "Korean"), ("ku", "Kurdish"), ("ky", "Kyrgyz"), ("la", "Latin"), ("lb", "Luxembourgish"),
        ("lo", "Lao"), ("lt", "Lithuanian"), ("lv", "Latvian"), ("mi", "Maori"), ("mk", "Macedonian"),
        ("ml", "Malayalam"), ("mn", "Mongolian"), ("mr", "Marathi"), ("ms", "Malay"), ("mt", "Maltese"),
        ("my", "Burmese"), ("nb", "Norwegian Bokmål"), ("ne", "Nepali"), ("nl", "Dutch"), ("no", "Norwegian"),
        ("pa", "Punjabi"), ("pl", "Polish"), ("ps", "Pashto"), ("pt", "Portuguese"), ("ro", "Romanian"),
        ("ru", "Russian"), ("sh", "Serbo-Croatian"), ("si", "Sinhala"), ("sk", "Slovak"), ("sl", "Slovenian"),
        ("so", "Somali"), ("sq", "Albanian"), ("sr", "Serbian"), ("sv", "Swedish"), ("sw", "Swahili"),
        ("ta", "Tamil"), ("te", "Telugu"), ("th", "Thai"), ("tl", "Tagalog"), ("tr", "Turkish"),
        ("uk", "Ukrainian"), ("ur", "Urdu"), ("uz", "Uzbek"), ("vi", "Vietnamese"), ("wo", "Wolof"),
        ("xh", "Xhosa"), ("yi", "Yiddish"), ("zh", "Chinese"), ("zu", "Zulu"),
    ]
}
