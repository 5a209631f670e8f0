import Acquisition
import CatalogStore
import Database
import Foundation
import Logging
import MovieModel
import RawStore

/// Runs the stages in order over one data directory: ingest, normalize, rate, index.
///
/// Each stage can be run alone and again without harm. While a pipeline lives it holds the directory's lock, so
/// there is one writer.
public final class IngestionPipeline {
    private let workspace: Workspace
    private let providers: [ProviderDeclaration]
    private let catalog: CatalogStore
    private let lock: WorkspaceLock
    private let logger: Logger
    private let progress: ProgressSink

    /// Takes hold of a data directory.
    ///
    /// - Throws: ``WorkspaceError`` if it cannot be written or another worker holds it; `DatabaseError` if its
    ///   catalog cannot be opened.
    public init(
        workspace: Workspace, providers: [ProviderDeclaration], logger: Logger,
        progress: @escaping ProgressSink = { _ in }
    ) throws {
        try workspace.prepare()
        lock = try WorkspaceLock(of: workspace)
        self.workspace = workspace
        self.providers = providers
        self.logger = logger
        self.progress = progress
        catalog = try CatalogStore(path: workspace.catalog, access: .readWrite)
    }

    /// Reads sources into the raw stores. One source's failure does not keep the others from running.
    ///
    /// - Parameters:
    ///   - selection: which sources; all by default.
    ///   - report: called with each source's outcome as it ends.
    public func ingest(
        _ selection: SourceSelection = .all, report: (SourceRunReport) -> Void = { _ in }
    ) throws -> [SourceRunReport] {
        var reports: [SourceRunReport] = []
        for provider in providers {
            let sources = provider.sources.filter { selection.contains(provider: provider.id, source: $0.name) }
            if sources.isEmpty { continue }
            let store = try RawStore(directory: workspace.raw, provider: provider.id)
            for source in sources {
                let outcome = try run(source, of: provider, into: store)
                reports.append(outcome)
                report(outcome)
            }
            try store.checkpoint()
        }
        return reports
    }

    /// Follows the change feeds into the catalog and makes the movies that changed anew.
    public func normalize(
        _ selection: SourceSelection = .all, report: (any CustomStringConvertible) -> Void = { _ in }
    ) throws -> NormalizationSummary {
        try catalog.write { try $0.register(providers: providers) }
        var summary = NormalizationSummary()
        for provider in providers where selection.contains(provider: provider.id) {
            let stage = NormalizeStage(workspace: workspace, catalog: catalog, progress: progress)
            let outcome = try stage.run(provider)
            summary.providers.append(outcome)
            report(outcome)
        }
        let resolver = MovieResolver(providers: providers)
        summary.resolved = try ResolveStage(catalog: catalog, resolver: resolver, progress: progress).run()
        report(summary.resolved)
        try catalog.checkpoint()
        return summary
    }

    /// Compiles and publishes the index.
    ///
    /// - Parameters:
    ///   - isForced: compile even if nothing changed.
    ///   - memoryBudget: the bytes compiling may hold in memory, besides some tens of bytes a movie.
    public func index(
        isForced: Bool = false, memoryBudget: Int = Limits.compileMemoryBytes
    ) throws -> IndexReport {
        let stage = IndexStage(
            workspace: workspace, catalog: catalog, progress: progress, memoryBudget: memoryBudget)
        return try stage.run(isForced: isForced)
    }

    /// How many broken records wait, over all raw stores and the catalog.
    public func quarantinedCount() throws -> Int {
        var count = try catalog.read { try $0.counts().quarantined }
        for provider in providers {
            count += try RawStore(directory: workspace.raw, provider: provider.id).quarantineCount()
        }
        return count
    }

    private func run(
        _ source: SourceDeclaration, of provider: ProviderDeclaration, into store: RawStore
    ) throws -> SourceRunReport {
        let progress = progress
        let runner = SourceRunner(
            provider: provider, source: source, store: store, downloads: workspace.downloads, logger: logger,
            progress: { progress(StageProgress(activity: "reading \($0.provider)/\($0.source)", done: $0.recordCount)) }
        )
        return try runner.run(cause: .manual)
    }
}

/// What normalizing did.
public struct NormalizationSummary: Sendable {
    /// Each provider's feed.
    public var providers: [NormalizeReport] = []
    /// The movies made anew.
    public var resolved = ResolveReport()
}
