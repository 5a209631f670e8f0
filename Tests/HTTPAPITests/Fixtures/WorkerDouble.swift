import HTTPAPI
import Synchronization

/// A worker that starts nothing: its first run goes on until it is ended, and no other starts meanwhile.
final class WorkerDouble: IngestionWorker {
    private let runs = Mutex<[IngestionRun]>([])

    func start(_ work: IngestionWork) throws(IngestionWorkerError) -> IngestionRun {
        var name = "rebuild"
        if case .ingest(let source) = work {
            guard ["imdb", "imdb/basics"].contains(source) else {
                throw .unknownSource(known: ["imdb", "imdb/basics"])
            }
            name = source
        }
        let result = runs.withLock { runs -> Result<IngestionRun, IngestionWorkerError> in
            // Runs of one source end at once.
            if let last = runs.last, last.state == .running { return .failure(.busy(last)) }
            var run = IngestionRun(number: runs.count + 1, name: name, started: 1_795_363_200)
            if name != "rebuild" || runs.isEmpty {
                (run.state, run.ended, run.report) = (.done, run.started + 2, ["imdb/basics: read 3"])
            }
            runs.append(run)
            return .success(run)
        }
        return try result.get()
    }

    func run(_ number: Int) -> IngestionRun? { runs.withLock { $0.first { $0.number == number } } }
}
