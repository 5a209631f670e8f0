import NIOCore
import SearchIndex

/// `GET /metrics`: what the server has done and what it serves, for Prometheus.
struct MetricsEndpoint {
    /// What the server has done.
    var metrics: ServerMetrics
    /// What it serves.
    var stores: ServedStores
    /// When each source was last read to its end, in seconds since 1970.
    var sourceTimes: [String: Int64]
    /// The time now, in seconds since 1970.
    var now: Int64

    /// Answers a request.
    func respond() -> APIResponse {
        var text = PrometheusText()
        metrics.write(to: &text)
        if let current = stores.index {
            let index = current.index
            text.metric("cmovie_index_generation", "gauge", "The generation that is served.")
            text.sample("cmovie_index_generation", index.generation)
            text.metric("cmovie_index_movies", "gauge", "The movies in it.")
            text.sample("cmovie_index_movies", index.statistics.movieCount)
            text.metric("cmovie_index_bytes", "gauge", "The size of its file.")
            text.sample("cmovie_index_bytes", index.statistics.byteCount)
            text.metric("cmovie_index_built_timestamp_seconds", "gauge", "When it was compiled.")
            text.sample("cmovie_index_built_timestamp_seconds", index.statistics.builtAt)
            text.metric(
                "cmovie_index_degraded", "gauge", "1 while a newer generation is passed over since it is damaged.")
            text.sample("cmovie_index_degraded", current.problem == nil ? 0 : 1)
        }
        text.metric("cmovie_source_age_seconds", "gauge", "Time since a source was last read to its end.")
        for (source, time) in sourceTimes.sorted(by: { $0.key < $1.key }) {
            text.sample("cmovie_source_age_seconds", [("source", source)], max(0, now - time))
        }
        return APIResponse(type: "text/plain; version=0.0.4; charset=utf-8", body: ByteBuffer(string: text.text))
            .cached(.never)
    }
}
