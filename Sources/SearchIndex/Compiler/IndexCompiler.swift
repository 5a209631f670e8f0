import MovieModel
import TextAnalysis

/// Takes movies in any order and writes one index file.
///
/// The same movies with the same vocabulary and settings give the same bytes, whatever order they are added in and
/// whatever memory is given.
///
/// Movies are held until ``IndexSettings/memoryBudget`` is used; then they become a run in temporary files, in the order
/// they will be numbered in. At the end the runs are merged.
public final class IndexCompiler {
    let vocabulary: IndexVocabulary
    let settings: IndexSettings
    let columnNames: [String]
    private(set) var spools: RunSpools
    private(set) var runs: [RunExtents] = []
    private(set) var identities = AddedIdentities()
    /// The languages of the titles of all runs.
    private(set) var titleLanguages = TitleLanguages()
    private var run: RunBuffer
    private let places: ColumnPlaces
    private var analyzer = TextAnalyzer(for: .indexing)
    /// What went wrong when a run was written.
    private var failure: IndexError?
    let progress: (CompileProgress) -> Void

    /// The most bytes of a run: what a processor's cache holds, since a run is written in another order than it came in.
    private static let runByteCount = 16 << 20

    /// Begins an index.
    ///
    /// - Parameters:
    ///   - directory: where temporary files may be. They have no names and vanish with the compiler.
    ///   - progress: is told now and then how far the compile is.
    public init(
        vocabulary: IndexVocabulary, settings: IndexSettings, temporaryDirectory directory: String = "/tmp",
        progress: @escaping (CompileProgress) -> Void = { _ in }
    ) {
        self.vocabulary = vocabulary
        self.settings = settings
        self.progress = progress
        columnNames = Self.columnNames(for: vocabulary)
        let columns = ColumnBuilder(names: columnNames)
        places = ColumnPlaces(columns, vocabulary)
        run = RunBuffer(columns: columns)
        spools = RunSpools(directory: directory)
    }

    /// Adds a movie. Of two with the same id the later one counts.
    ///
    /// An error while a run is written is thrown by ``finish(writingTo:)``; movies added after it are passed over.
    ///
    /// - Complexity: O(length of its texts).
    public func add(_ movie: IndexedMovie) {
        guard failure == nil else { return }
        run.add(movie, as: identities.count, &analyzer, places, vocabulary)
        identities.append(movie.id.number)
        guard run.isFull(min(settings.memoryBudget / 2, Self.runByteCount)) else { return }
        do throws(IndexError) {
            try endRun()
        } catch {
            failure = error
        }
    }

    /// Writes the file, makes it durable, and counts what is in it.
    ///
    /// To be called once.
    public func finish(writingTo path: String) throws(IndexError) -> IndexStatistics {
        if failure == nil, !run.ranks.isEmpty { try endRun() }
        if let failure { throw failure }
        titleLanguages = run.titleLanguages
        run = RunBuffer(columns: ColumnBuilder(names: []))  // The memory goes to the merge.
        return try IndexAssembly(self).write(to: path)
    }

    /// The columns in file order.
    static func columnNames(for vocabulary: IndexVocabulary) -> [String] {
        SortColumn.allCases.map(\.rawValue) + ["low", "high", "providers"]
            + vocabulary.providers.flatMap { [$0.id.code, "\($0.id.code).votes"] }
    }

    private func endRun() throws(IndexError) {
        runs.append(try RunWriter(run, spools: spools).write())
        run.removeAll()
        progress(CompileProgress(phase: .adding, done: identities.count, total: nil))
    }
}
