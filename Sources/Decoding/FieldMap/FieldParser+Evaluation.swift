import MovieModel

extension FieldParser {
    /// What the text says, read by this parser; nothing if the parser does not understand it.
    func values(of text: String) -> [RecordValue] {
        switch self {
        case .libraryAliases: LibraryTitle(text).aliases.map { .text($0) }
        case .json: Self.literal(text, .json)
        case .python: Self.literal(text, .python)
        case .year, .shortYear, .integer, .decimal, .minutes, .imdbID, .libraryTitle, .libraryYear, .lowercase:
            scalar(of: text.trimmed).map { [.text($0)] } ?? []
        }
    }

    private func scalar(of text: String) -> String? {
        switch self {
        case .year: DateText.year(in: text)
        case .shortYear: DateText.shortYear(in: text)
        case .integer: NumberText(text)?.whole
        case .decimal: NumberText(text)?.decimal
        case .minutes: DurationText.minutes(in: text).map(String.init)
        case .imdbID: IMDbID.canonical(text)
        case .libraryTitle: LibraryTitle(text).main
        case .libraryYear: LibraryTitle(text).year
        case .lowercase: text.lowercased()
        case .libraryAliases, .json, .python: nil
        }
    }

    private static func literal(_ text: String, _ syntax: LiteralParser.Syntax) -> [RecordValue] {
        var text = text
        return text.withUTF8 { bytes in
            let value = try? LiteralParser.value(of: UnsafeRawBufferPointer(bytes), as: syntax)
            return value.map { [$0] } ?? []
        }
    }
}
