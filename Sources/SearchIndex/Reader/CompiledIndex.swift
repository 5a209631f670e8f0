import Glibc
import MovieModel
import QueryLanguage

/// An index file, mapped and found sound: what searches run on.
///
/// It never changes, so any number of threads search it at once without locks. The file stays mapped until the last
/// one who holds the object lets go.
public final class CompiledIndex: Sendable {
    /// The file.
    public let path: String
    /// The number in the file's name `gen-NNNNNN.cmx`, 0 for another name.
    public let generation: Int
    /// The genres and providers it knows.
    public let vocabulary: IndexVocabulary
    /// The fields queries may name.
    public let fields: FieldTable
    /// What it holds, counted.
    public let statistics: IndexStatistics

    let metadata: IndexMetadata
    let sections: SectionTable
    let dictionary: TermDictionary
    /// The best documents of frequent words.
    let tops: TopLists
    /// The documents of adjacent frequent words.
    let pairs: PairIndex
    /// The best documents of short prefixes, and titles of short beginnings.
    let prefixTops: PrefixTops
    let titles: TitleTable
    let literalTitles: LiteralTitles
    let movies: MovieTable
    let columns: Columns
    let permutations: Permutations
    let documents: HitDocuments
    let genreWords: GenreWords
    /// The fields of names that any movie has.
    let namedFields: [NamedField]
    let scratches: ScratchPool
    private let bitmaps: ResidentBitmaps
    let genreSets = GenreSets()
    let termGenreCounts = TermGenreCounts()
    let orderLevels = OrderLevels()
    let genreValueCounts: GenreValueCounts
    let genreOrders: GenreOrders
    private let file: MappedFile

    /// Opens a file and verifies it.
    public static func open(path: String, verification: IndexVerification) throws(IndexError) -> CompiledIndex {
        let file = try MappedFile(path: path)
        let sections = try SectionTable(file.bytes, path: path, verification: verification)
        return try CompiledIndex(path: path, file: file, sections: sections)
    }

    private init(path: String, file: MappedFile, sections: SectionTable) throws(IndexError) {
        self.path = path
        self.file = file
        self.sections = sections
        generation = GenerationName.number(ofPath: path) ?? 0
        guard let metadata = IndexMetadata(sections.section(.metadata)) else {
            throw .damaged(path: path, section: SectionKind.metadata.name, reason: "it cannot be read")
        }
        self.metadata = metadata
        let count = metadata.movieCount
        guard let columns = Columns(sections[.columns], documentCount: count) else {
            throw .damaged(path: path, section: SectionKind.columns.name, reason: "its directory cannot be read")
        }
        self.columns = columns
        vocabulary = metadata.vocabulary
        fields = IndexedFields.table(for: metadata)
        statistics = IndexStatistics(metadata, byteCount: file.bytes.count, sections: sections.entries)
        dictionary = TermDictionary(
            blockKeys: sections.section(.termBlockKeys), offsets: sections.section(.termBlockOffsets),
            blocks: sections.section(.termBlocks),
            termCount: metadata.termCount)
        tops = TopLists(sections[.topLists], documentCount: count)
        pairs = PairIndex(sections[.pairs], tops: tops, documentCount: count)
        prefixTops = PrefixTops(
            prefixes: sections[.prefixTops], suggestions: sections[.suggestions], documentCount: count,
            titleCount: metadata.titleCount)
        titles = TitleTable(sections, metadata)
        literalTitles = LiteralTitles(sections[.literalTitles], titles: titles)
        permutations = Permutations(sections[.permutations], columns)
        movies = MovieTable(columns, permutations)
        documents = HitDocuments(
            offsets: AscendingNumbers(sections[.hitOffsets], count: count + 1), bytes: sections[.hits])
        genreWords = GenreWords(metadata.vocabulary.genres)
        let genres = GenreOrdinals(dictionary, count: metadata.vocabulary.genres.count)
        genreValueCounts = GenreValueCounts(genres)
        genreOrders = GenreOrders(genres)
        let dictionary = dictionary
        namedFields = NamedField.allCases.filter { dictionary.hasTerms(in: $0.tokens) }
        scratches = ScratchPool(documentCount: count)
        bitmaps = ResidentBitmaps(documentCount: count)
        try checkSizes()
    }

    /// The movies in the index.
    var documentCount: Int { metadata.movieCount }

    /// The documents of a term.
    func list(_ term: Term) -> DocumentList {
        DocumentList(term, in: sections[.documentLists], documentCount: documentCount, bitmaps: bitmaps)
    }

    /// The positions of a term.
    func positions(_ term: Term) -> PositionList { PositionList(term, in: sections[.positionLists]) }

    /// Sections of packed values must have room for every document and title.
    private func checkSizes() throws(IndexError) {
        let incomplete = titles.incompleteSection ?? (documents.isComplete ? nil : .hitOffsets)
        if let incomplete {
            throw .damaged(path: path, section: incomplete.name, reason: "it does not have the bytes its head asks for")
        }
    }
}
