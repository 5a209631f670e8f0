import QueryLanguage
import Synchronization

/// What a server has done since it started, counted for `GET /metrics`.
///
/// One lock guards all of it: it is held for some tens of nanoseconds a request.
final class ServerMetrics: Sendable {
    /// What a search tells beside its time.
    struct Search: Hashable, Sendable {
        /// The tier of the first hit; `nil` without text or without hits.
        var tier: Int?
        /// Whether nothing was found.
        var isEmpty: Bool
        /// Whether the time ran out.
        var isIncomplete: Bool
        /// What was said of the query.
        var codes: [Diagnostic.Code]
    }

    /// What requests are counted by.
    private struct Key: Hashable {
        var endpoint: Endpoint?
        var status: Int
    }

    private struct State {
        var requests: [Key: Int] = [:]
        var latencies: [Endpoint: LatencyHistogram] = [:]
        var tiers: [Int: LatencyHistogram] = [:]
        var codes: [Diagnostic.Code: Int] = [:]
        var emptyCount = 0
        var incompleteCount = 0
    }

    private let state = Mutex(State())

    /// Counts a request. One that reaches no endpoint counts under the route `none`.
    func count(_ endpoint: Endpoint?, status: Int, seconds: Double, search: Search?) {
        state.withLock { state in
            state.requests[Key(endpoint: endpoint, status: status), default: 0] += 1
            guard let endpoint else { return }
            state.latencies[endpoint, default: LatencyHistogram()].add(seconds: seconds)
            guard let search else { return }
            state.tiers[search.tier ?? Self.noTier, default: LatencyHistogram()].add(seconds: seconds)
            for code in search.codes { state.codes[code, default: 0] += 1 }
            if search.isEmpty { state.emptyCount += 1 }
            if search.isIncomplete { state.incompleteCount += 1 }
        }
    }

    /// Writes all of it.
    func write(to text: inout PrometheusText) {
        let state = state.withLock { $0 }
        text.metric("cmovie_http_requests_total", "counter", "Requests by route and status.")
        let requests = state.requests.map { (route: $0.endpoint?.rawValue ?? "none", status: $0.status, count: $1) }
        for entry in requests.sorted(by: { ($0.route, $0.status) < ($1.route, $1.status) }) {
            text.sample(
                "cmovie_http_requests_total", [("route", entry.route), ("status", String(entry.status))], entry.count)
        }
        text.metric("cmovie_http_request_duration_seconds", "histogram", "Time to make a reply, by route.")
        for (endpoint, latency) in state.latencies.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            latency.write("cmovie_http_request_duration_seconds", [("route", endpoint.rawValue)], to: &text)
        }
        text.metric(
            "cmovie_search_duration_seconds", "histogram", "Time to answer a search, by the tier of its first hit.")
        for (tier, latency) in state.tiers.sorted(by: { $0.key < $1.key }) {
            let name = tier == Self.noTier ? "none" : String(tier)
            latency.write("cmovie_search_duration_seconds", [("tier", name)], to: &text)
        }
        text.metric("cmovie_query_diagnostics_total", "counter", "Diagnostics of queries by code.")
        for code in Diagnostic.Code.allCases {
            text.sample("cmovie_query_diagnostics_total", [("code", code.rawValue)], state.codes[code] ?? 0)
        }
        text.metric("cmovie_searches_without_hits_total", "counter", "Searches that found nothing.")
        text.sample("cmovie_searches_without_hits_total", state.emptyCount)
        text.metric("cmovie_searches_incomplete_total", "counter", "Searches cut short by their time budget.")
        text.sample("cmovie_searches_incomplete_total", state.incompleteCount)
    }

    /// The place of searches without a tier among the tiers.
    private static let noTier = -1
}
