import CatalogStore
import HTTPTypes
import MovieModel
import SearchIndex

/// `GET /livez` and `GET /readyz`: whether the process runs, and whether it can answer.
struct HealthEndpoint {
    /// One thing a server needs.
    private struct Check {
        var name: String
        var isHealthy: Bool
        var detail: String
    }

    /// What is served.
    var stores: ServedStores
    /// The catalog.
    var catalog: CatalogAccess

    /// Says that the process answers.
    static func alive() -> APIResponse {
        APIResponse.json { $0.member("status", "ok") }.cached(.never)
    }

    /// Says whether a generation is verified and open and the catalog can be read.
    ///
    /// A server that fell back to an older generation is degraded, and ready.
    func readiness(_ target: RequestTarget) throws(Problem) -> APIResponse {
        var reader = ParameterReader(target.query, Endpoint.ready.parameters)
        let isVerbose = reader.truth("verbose")
        try reader.refuseFaults()
        let checks = [indexCheck, catalogCheck]
        let isReady = checks.allSatisfy(\.isHealthy)
        let isDegraded = stores.index?.problem != nil
        var response = APIResponse.json(isReady ? .ok : .serviceUnavailable) { json in
            json.member("status", isReady ? (isDegraded ? "degraded" : "ok") : "unavailable")
            guard isVerbose else { return }
            json.objects("checks", checks) { json, check in
                json.member("name", check.name)
                json.member("status", check.isHealthy ? "ok" : "unavailable")
                json.member("detail", check.detail)
            }
        }
        if !isReady { response.headers[.retryAfter] = "5" }
        return response.cached(.never)
    }

    private var indexCheck: Check {
        guard let current = stores.index else {
            return Check(name: "index", isHealthy: false, detail: "no index has been published yet")
        }
        let index = current.index
        var detail = "generation \(index.generation), \(index.statistics.movieCount) movies"
        if let problem = current.problem { detail += "; a newer generation was passed over: \(problem)" }
        return Check(name: "index", isHealthy: true, detail: detail)
    }

    private var catalogCheck: Check {
        do throws(Problem) {
            let sequence = try catalog.read { try $0.changeSequence() }
            return Check(name: "catalog", isHealthy: true, detail: "at change \(sequence)")
        } catch {
            return Check(name: "catalog", isHealthy: false, detail: error.detail)
        }
    }
}
