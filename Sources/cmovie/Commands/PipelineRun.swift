import Acquisition
import Foundation
import MovieModel
import Pipeline

/// One command's run of the pipeline: shows what happens and keeps the outcome.
final class PipelineRun {
    /// The stages.
    let pipeline: IngestionPipeline
    private let indexMemory: Int
    private let printer = ProgressPrinter()
    private let write: (String) -> Void
    private var hasFailed = false

    /// Takes hold of the data directory.
    ///
    /// - Parameters:
    ///   - options: where, and by which configuration.
    ///   - indexMemory: the bytes that compiling the index may hold in memory.
    ///   - write: takes a line of report.
    init(
        _ options: GlobalOptions, providers: [ProviderDeclaration], indexMemory: Int = Limits.compileMemoryBytes,
        write: @escaping (String) -> Void = { print($0) }
    ) throws {
        self.write = write
        self.indexMemory = indexMemory
        pipeline = try IngestionPipeline(
            workspace: options.workspace, providers: providers, logger: options.logger, progress: printer.sink)
    }

    /// Reads sources into the raw stores.
    func ingest(_ selection: SourceSelection = .all) throws {
        let reports = try pipeline.ingest(selection) { show($0) }
        if reports.contains(where: { $0.hasFailed }) { hasFailed = true }
    }

    /// Follows the change feeds.
    func normalize(_ selection: SourceSelection = .all) throws {
        _ = try pipeline.normalize(selection) { show($0) }
    }

    /// Compiles and publishes.
    func index(isForced: Bool = false) throws {
        show(try pipeline.index(isForced: isForced, memoryBudget: indexMemory))
    }

    /// Ingests, normalizes and indexes in order.
    func rebuild() throws {
        try ingest()
        try normalize()
        try index()
    }

    /// How the run ended: failed if a source did, quarantined if broken records wait.
    func outcome() throws -> Outcome {
        if hasFailed { return .failed }
        let waiting = try pipeline.quarantinedCount()
        if waiting == 0 { return .done }
        show("\(waiting) records are in quarantine: they could not be read; everything else is done")
        return .quarantined
    }

    private func show(_ line: any CustomStringConvertible) {
        printer.clear()
        write("\(line)")
        fflush(nil)  // A line is seen when it is written, also in a file or a pipe.
    }
}
