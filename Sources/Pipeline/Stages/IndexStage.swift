import CatalogStore
import MovieModel
import SearchIndex

/// Compiles the catalog into a new index generation and publishes it.
struct IndexStage {
    /// The data directory.
    let workspace: Workspace
    /// The catalog.
    let catalog: CatalogStore
    /// Takes messages about progress.
    let progress: ProgressSink
    /// The bytes compiling may hold in memory.
    var memoryBudget = Limits.compileMemoryBytes

    /// Compiles and publishes, unless the current generation holds the catalog's last change already.
    ///
    /// - Parameter isForced: compile even if nothing changed.
    func run(isForced: Bool) throws -> IndexReport {
        let clock = ContinuousClock()
        let started = clock.now
        let directory = GenerationDirectory(path: workspace.index)
        let sequence = try catalog.read { try $0.changeSequence() }
        if !isForced, let current = try? directory.openCurrent(verification: .essential), current.problem == nil,
            current.index.statistics.changeSequence == sequence
        {
            return IndexReport(
                generation: current.index.generation, statistics: current.index.statistics, isNew: false,
                duration: clock.now - started)
        }
        var statistics: IndexStatistics?
        let generation = try directory.publish { path in statistics = try compile(to: path) }
        guard let statistics else { preconditionFailure("publish runs its closure") }
        return IndexReport(
            generation: generation, statistics: statistics, isNew: true, duration: clock.now - started)
    }

    /// Everything is read in one snapshot, so the index is the catalog at one moment.
    private func compile(to path: String) throws -> IndexStatistics {
        try catalog.read { reader in
            let content = try IndexContent(of: reader)
            // The time of the last change, not of compiling, so that the same catalog gives the same bytes.
            let settings = IndexSettings(
                builtAt: try reader.lastChangeTime() / 1_000_000, changeSequence: try reader.changeSequence(),
                memoryBudget: memoryBudget)
            let compiler = IndexCompiler(
                vocabulary: content.vocabulary, settings: settings, temporaryDirectory: workspace.index
            ) { [progress] step in
                // How many movies are in is told below, whatever memory is given.
                if step.phase == .adding { return }
                progress(
                    StageProgress(activity: "indexing \(step.phase.rawValue)", done: step.done, total: step.total))
            }
            var count = 0
            try reader.forEachMovie { movie in
                compiler.add(content.indexed(movie))
                count += 1
                if count.isMultiple(of: 10_000) { progress(StageProgress(activity: "indexing", done: count)) }
            }
            return try compiler.finish(writingTo: path)
        }
    }
}

/// What compiling did.
public struct IndexReport: Sendable, CustomStringConvertible {
    /// The current generation.
    public var generation: Int
    /// What it holds.
    public var statistics: IndexStatistics
    /// Whether it was compiled now.
    public var isNew: Bool
    /// How long it took.
    public var duration: Duration

    /// One line for people.
    public var description: String {
        let what = isNew ? "generation \(generation) published" : "generation \(generation) is up to date"
        return "index: \(what), \(statistics.movieCount) movies, \(statistics.byteCount) bytes (\(duration.short))"
    }
}
