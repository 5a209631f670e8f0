import Foundation
import HTTPAPI
import Logging
import MovieModel
import Pipeline
import SearchIndex
import Synchronization

/// Runs the pipeline for the admin routes of `cmovie up`, one run at a time on a thread of its own.
final class InProcessWorker: IngestionWorker {
    private struct State {
        var runs: [IngestionRun] = []
        var count = 0
    }

    private let options: GlobalOptions
    private let configuration: Configuration
    /// Moves the server to what a run published.
    private let index: CurrentIndex
    private let state = Mutex(State())

    init(_ options: GlobalOptions, configuration: Configuration, index: CurrentIndex) {
        self.options = options
        self.configuration = configuration
        self.index = index
    }

    func start(_ work: IngestionWork) throws(IngestionWorkerError) -> IngestionRun {
        let (name, selection) = try selection(of: work)
        let started = state.withLock { state -> Result<IngestionRun, IngestionWorkerError> in
            if let running = state.runs.last, running.state == .running { return .failure(.busy(running)) }
            state.count += 1
            let run = IngestionRun(number: state.count, name: name, started: Self.now)
            state.runs.append(run)
            if state.runs.count > Limits.rememberedRuns { state.runs.removeFirst() }
            return .success(run)
        }
        let run = try started.get()
        Thread.detachNewThread { self.perform(run.number, selection) }
        return run
    }

    func run(_ number: Int) -> IngestionRun? {
        state.withLock { $0.runs.first { $0.number == number } }
    }

    private func selection(of work: IngestionWork) throws(IngestionWorkerError) -> (String, SourceSelection) {
        guard case .ingest(let source) = work else { return ("rebuild", .all) }
        do throws(UnknownSourceError) {
            return (source, try SourceSelection([source], among: configuration.providers))
        } catch {
            throw .unknownSource(known: error.known)
        }
    }

    /// Ingests, and does what follows from it.
    private func perform(_ number: Int, _ selection: SourceSelection) {
        do {
            let run = try PipelineRun(
                options, providers: configuration.providers, indexMemory: configuration.indexMemory
            ) { line in
                self.change(number) { $0.report.append(line) }
            }
            try run.ingest(selection)
            try run.normalize()
            try run.index()
            _ = try index.refresh()
            let outcome = try run.outcome()
            finish(number, as: outcome == .failed ? .failed : .done)
        } catch {
            options.logger.error("run \(number) failed: \(error)")
            change(number) { $0.report.append("\(error)") }
            finish(number, as: .failed)
        }
    }

    private func finish(_ number: Int, as end: IngestionRun.State) {
        change(number) { run in
            run.state = end
            run.ended = Self.now
        }
    }

    private func change(_ number: Int, _ body: (inout IngestionRun) -> Void) {
        state.withLock { state in
            guard let place = state.runs.firstIndex(where: { $0.number == number }) else { return }
            body(&state.runs[place])
        }
    }

    private static var now: Int64 { Int64(Date().timeIntervalSince1970) }
}
