import HTTPTypes
import MovieModel
import NIOCore
import QueryLanguage
import SearchIndex

/// `/admin/…`: starting runs, looking at them, and moving the server to the newest generation at once.
struct AdminEndpoint {
    /// What runs the pipeline in this process; `nil` where nothing may write.
    var worker: (any IngestionWorker)?
    /// What is served.
    var stores: ServedStores

    /// Starts a run of one source, or of all of a provider.
    func ingest(_ source: String) throws(Problem) -> APIResponse {
        try start(.ingest(source: source), command: "cmovie ingest \(Self.shown(source))")
    }

    /// Starts a run of everything.
    func rebuild() throws(Problem) -> APIResponse {
        try start(.rebuild, command: "cmovie rebuild")
    }

    /// Moves to the newest generation, as the server does by itself within a second.
    func reload() throws(Problem) -> APIResponse {
        guard let current = stores.index else {
            throw .passing(.notReady, "no index has been published yet", retryAfter: 5)
        }
        let hasMoved: Bool
        do {
            hasMoved = try current.refresh()
        } catch {
            throw Problem(.notReady, "the newest generation cannot be served")
        }
        return APIResponse.json { json in
            json.member("index_generation", current.index.generation)
            json.member("moved", hasMoved)
        }.cached(.never)
    }

    /// Tells how far a run has come.
    func run(_ text: String) throws(Problem) -> APIResponse {
        guard let number = Int(text), number > 0, let run = worker?.run(number) else {
            throw Problem(.noSuchRun, "no run \(text.debugDescription) is remembered")
        }
        return Self.reply(run)
    }

    private func start(_ work: IngestionWork, command: String) throws(Problem) -> APIResponse {
        guard let worker else {
            throw Problem(
                .noWorker, "this server only reads; run \(command.debugDescription) beside it, or serve with cmovie up")
        }
        do throws(IngestionWorkerError) {
            let run = try worker.start(work)
            var response = Self.reply(run, status: .accepted)
            response.headers[.location] = Self.address(run)
            return response
        } catch {
            switch error {
            case .busy(let run):
                throw Problem(
                    .runInProgress, "the run \(run.number) (\(run.name)) is going on",
                    headers: [.location: Self.address(run), .retryAfter: "10"])
            case .unknownSource(let known):
                let name = if case .ingest(let source) = work { source } else { "" }
                let fault = Fault(
                    "unknown_source", "there is no source \(name.debugDescription)", parameter: "source",
                    expected: known, replacement: NearestName.to(name, among: known))
                throw Problem(.noSuchSource, fault.message, faults: [fault])
            }
        }
    }

    private static func reply(_ run: IngestionRun, status: HTTPResponse.Status = .ok) -> APIResponse {
        APIResponse.json(status) { json in
            json.member("run", run.number)
            json.member("name", run.name)
            json.member("state", run.state.rawValue)
            json.member("started", Timestamp.text(seconds: run.started))
            json.member("ended", run.ended.map { Timestamp.text(seconds: $0) })
            json.member("report", run.report)
            json.object("links") { $0.member("self", address(run)) }
        }.cached(.never)
    }

    private static func address(_ run: IngestionRun) -> String { "/admin/runs/\(run.number)" }

    /// A name of a source as a shell takes it; anything else is not repeated.
    private static func shown(_ source: String) -> String {
        let isName = source.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || [0x5F, 0x2D, 0x2F].contains($0)
        }
        return isName && source.utf8.count <= 80 ? source : "SOURCE"
    }
}
