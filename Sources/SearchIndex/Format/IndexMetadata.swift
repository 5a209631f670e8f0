import MovieModel

/// The first section: counts and vocabulary.
struct IndexMetadata: Hashable, Sendable {
    var settings: IndexSettings
    var movieCount = 0
    var titleCount = 0
    var termCount = 0
    var postingCount = 0
    var vocabulary: IndexVocabulary
    /// The codes of languages and countries that occur, and the namespaces of external ids, sorted.
    var languages: [String] = []
    var countries: [String] = []
    var namespaces: [String] = []
    /// The codes of the languages that titles are in, sorted.
    var titleLanguages: [String] = []

    /// The section's bytes.
    func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.append(settings.builtAt)
        writer.append(settings.changeSequence)
        for count in [movieCount, titleCount, termCount, postingCount] { writer.append(UInt64(count)) }
        writer.appendVariable(vocabulary.genres.count)
        for genre in vocabulary.genres {
            writer.append(genre.code)
            writer.append(genre.label)
            Self.encode(genre.aliases, into: &writer)
        }
        writer.appendVariable(vocabulary.providers.count)
        for provider in vocabulary.providers { Self.encode(provider, into: &writer) }
        for list in [languages, countries, namespaces, titleLanguages] { Self.encode(list, into: &writer) }
        return writer.bytes
    }

    /// Reads the section, or returns `nil` if it holds what cannot be.
    init?(_ bytes: ByteView) {
        settings = IndexSettings(
            builtAt: Int64(bitPattern: bytes.u64(0)), changeSequence: Int64(bitPattern: bytes.u64(8)))
        let counts = (0..<4).map { Int(exactly: bytes.u64(16 + 8 * $0)) ?? -1 }
        guard counts.allSatisfy({ (0..<1 << 40).contains($0) }), counts[0] < Int(UInt32.max) else { return nil }
        (movieCount, titleCount, termCount, postingCount) = (counts[0], counts[1], counts[2], counts[3])
        var reader = MetadataReader(bytes: bytes, offset: 48)
        var genres: [IndexGenre] = []
        for _ in 0..<reader.count() {
            genres.append(IndexGenre(code: reader.text(), label: reader.text(), aliases: reader.texts()))
        }
        var providers: [IndexProvider] = []
        for _ in 0..<reader.count() {
            guard let provider = reader.provider() else { return nil }
            providers.append(provider)
        }
        vocabulary = IndexVocabulary(genres: genres, providers: providers)
        (languages, countries, namespaces) = (reader.texts(), reader.texts(), reader.texts())
        titleLanguages = reader.texts()
        guard reader.offset == bytes.count else { return nil }
    }

    init(settings: IndexSettings, vocabulary: IndexVocabulary) {
        self.settings = settings
        self.vocabulary = vocabulary
    }

    private static func encode(_ provider: IndexProvider, into writer: inout ByteWriter) {
        writer.append(provider.id.code)
        writer.append(provider.name)
        writer.append(provider.scale.lowerBound.bitPattern)
        writer.append(provider.scale.upperBound.bitPattern)
        writer.append(provider.family.rawValue)
        encode(provider.aliases, into: &writer)
    }

    private static func encode(_ list: [String], into writer: inout ByteWriter) {
        writer.appendVariable(list.count)
        for text in list { writer.append(text) }
    }
}
