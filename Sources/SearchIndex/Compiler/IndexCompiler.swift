import MovieModel
import TextAnalysis

/// Takes movies in any order and writes one index file.
///
/// The same movies with the same vocabulary and settings give the same bytes, whatever order they are added in.
///
/// Everything but the file is held in memory: some 2.5 kB a movie of four titles and four people.
public final class IndexCompiler {
    let vocabulary: IndexVocabulary
    let settings: IndexSettings
    var terms = TermInterner()
    var columns: ColumnBuilder
    var movies: [PendingMovie] = []
    var titles: [PendingTitle] = []
    var occurrences: [Occurrence] = []
    var texts: [UInt8] = []
    var languages: Set<String> = []
    var countries: Set<String> = []
    var namespaces: Set<String> = []
    private var movieByID: [MovieID: Int] = [:]
    private let providers: Set<ProviderID>

    /// Begins an index.
    public init(vocabulary: IndexVocabulary, settings: IndexSettings) {
        self.vocabulary = vocabulary
        self.settings = settings
        providers = Set(vocabulary.providers.map(\.id))
        columns = ColumnBuilder(names: Self.columnNames(for: vocabulary))
    }

    /// Adds a movie. Of two with the same id the later one counts.
    ///
    /// - Complexity: O(length of its texts).
    public func add(_ movie: IndexedMovie) {
        let firstTitle = titles.count
        let firstOccurrence = occurrences.count
        addTitles(of: movie)
        addPeople(of: movie)
        addValues(of: movie)
        addColumns(of: movie)
        if let earlier = movieByID.updateValue(movies.count, forKey: movie.id) { movies[earlier].isReplaced = true }
        let key = TitleKey.normalized(movie.displayTitle)
        movies.append(
            PendingMovie(
                id: movie.id, votes: movie.rating.total.voteCount, rating: movie.rating.total.value, year: movie.year,
                titleKey: key.isEmpty ? movie.displayTitle : key, titles: firstTitle..<titles.count,
                occurrences: firstOccurrence..<occurrences.count,
                document: HitDocument(movie: movie, vocabulary: vocabulary).rendered()))
    }

    /// Writes the file, makes it durable, and counts what is in it.
    public func finish(writingTo path: String) throws(IndexError) -> IndexStatistics {
        try IndexAssembly(self).write(to: path)
    }

    /// The columns in file order.
    static func columnNames(for vocabulary: IndexVocabulary) -> [String] {
        SortColumn.allCases.map(\.rawValue) + ["low", "high", "providers"]
            + vocabulary.providers.flatMap { [$0.id.code, "\($0.id.code).votes"] }
    }

    /// Titles of the same text are one title of several kinds.
    private func addTitles(of movie: IndexedMovie) {
        var kinds: [(text: String, kinds: TitleKinds)] = []
        for title in movie.titles.prefix(IndexFormat.titlesPerMovie) {
            if let index = kinds.firstIndex(where: { $0.text == title.text }) {
                kinds[index].kinds.formUnion(TitleKinds(title.kind))
            } else {
                kinds.append((title.text, TitleKinds(title.kind)))
            }
        }
        for (ordinal, title) in kinds.enumerated() { add(title.text, title.kinds, ordinal: ordinal) }
        let all = kinds.reduce(into: TitleKinds()) { $0.formUnion($1.kinds) }
        if all.contains(.original) { addTerm("original", .presence) }
        if all.contains(.alternative) || all.contains(.working) { addTerm("aka", .presence) }
    }

    private func add(_ text: String, _ kinds: TitleKinds, ordinal: Int) {
        let analysis = TitleAnalysis(text)
        for token in analysis.tokens { add(token, .title, ordinal: ordinal) }
        for token in analysis.equivalents { add(token, .equivalent, ordinal: ordinal) }
        let start = texts.count
        texts.append(contentsOf: text.utf8)
        let hashes = LiteralKey.keys(of: text).map(LiteralKey.hash)
        titles.append(
            PendingTitle(
                text: start..<texts.count, shape: analysis.shape, kinds: kinds, keyHash: hashes.first,
                articleKeyHash: hashes.dropFirst().first))
    }

    private func addPeople(of movie: IndexedMovie) {
        for field in NamedField.allCases {
            let values = field.values(of: movie).prefix(IndexFormat.titlesPerMovie)
            if !values.isEmpty { addTerm(field.rawValue, .presence) }
            for (ordinal, value) in values.enumerated() {
                for token in NameAnalysis.tokens(of: value) { add(token, field.tokens, ordinal: ordinal) }
                if let whole = field.whole { addTerm(Folding.folded(value), whole) }
            }
        }
    }

    private func addValues(of movie: IndexedMovie) {
        for code in movie.genres { addTerm(code, .genre) }
        for language in movie.languages {
            let code = LanguageNames.code(for: language)
            languages.insert(code)
            addTerm(code, .language)
        }
        for country in movie.countries {
            let code = CountryNames.code(for: country)
            countries.insert(code)
            addTerm(code, .country)
        }
        for flag in movie.flags { addTerm(flag.rawValue, .flag) }
        for id in movie.externalIDs {
            namespaces.insert(id.namespace)
            addTerm(id.description, .externalID)
        }
    }

    private func addColumns(of movie: IndexedMovie) {
        columns.beginMovie()
        let total = movie.rating.total
        columns.set("rating", total.value)
        // The bounds are stored as they are shown.
        columns.set("low", (total.low * 10).rounded() / 10)
        columns.set("high", (total.high * 10).rounded() / 10)
        for category in RatingCategory.allCases { columns.set(category.rawValue, movie.value(of: category)) }
        columns.set("year", movie.year.map(Double.init))
        columns.set("votes", Double(total.voteCount))
        columns.set("runtime", movie.runtime.map(Double.init))
        columns.set("spread", movie.spread(in: vocabulary).map(Double.init))
        columns.set("confidence", Double(HitDocument.percent(total.confidence)))
        columns.set("providers", Double(total.providerCount))
        for rating in movie.providerRatings where providers.contains(rating.provider) {
            columns.set(rating.provider.code, rating.value)
            columns.set("\(rating.provider.code).votes", rating.votes.map(Double.init))
        }
    }

    private func add(_ token: Token, _ field: TermField, ordinal: Int) {
        occurrences.append(
            Occurrence(
                term: terms.number(of: token.text, in: field), ordinal: UInt16(ordinal),
                position: UInt16(clamping: token.position), length: UInt16(clamping: token.positionCount)))
    }

    private func addTerm(_ text: String, _ field: TermField) {
        occurrences.append(Occurrence(term: terms.number(of: text, in: field), ordinal: 0, position: 0, length: 1))
    }
}
