import HTTPTypes
import Testing

@testable import HTTPAPI

@Suite struct MetricsTests {
    /// The samples of a reply in Prometheus' format; every line that is no comment must be one.
    private static func samples(_ reply: APIResponse) throws -> [String: Double] {
        var samples: [String: Double] = [:]
        for line in reply.text.split(separator: "\n") where !line.hasPrefix("#") {
            let space = try #require(line.lastIndex(of: " "), "\(line)")
            samples[String(line[..<space])] = Double(line[line.index(after: space)...]) ?? .nan
        }
        return samples
    }

    @Test func `counts what was asked and what was found`() throws {
        var configuration = APIConfiguration()
        configuration.sourceTimes = { ["imdb/basics": 0] }
        let service = try Service(configuration)
        for target in [
            "/movies/search?query=alien", "/movies/search?query=alien+1979", "/movies/search?query=xyzzyx&relax=none",
            "/movies/search?page=0", "/nowhere", "/movies/cm_000001",
        ] { _ = service.respond(target) }
        let samples = try Self.samples(service.respond("/metrics"))
        #expect(samples["cmovie_http_requests_total{route=\"/movies/search\",status=\"200\"}"] == 3)
        #expect(samples["cmovie_http_requests_total{route=\"/movies/search\",status=\"400\"}"] == 1)
        #expect(samples["cmovie_http_requests_total{route=\"none\",status=\"404\"}"] == 1)
        #expect(samples["cmovie_http_requests_total{route=\"/movies/{id}\",status=\"200\"}"] == 1)
        #expect(samples["cmovie_searches_without_hits_total"] == 1)
        #expect(samples["cmovie_query_diagnostics_total{code=\"year_hint\"}"] == 1)
        #expect(samples["cmovie_search_duration_seconds_count{tier=\"none\"}"] == 1)
        #expect(samples["cmovie_search_duration_seconds_count{tier=\"0\"}"] ?? 0 >= 1)
        #expect(samples["cmovie_http_request_duration_seconds_count{route=\"/movies/search\"}"] == 4)
        let least = samples["cmovie_http_request_duration_seconds_bucket{route=\"/movies/search\",le=\"5e-05\"}"] ?? -1
        let most = samples["cmovie_http_request_duration_seconds_bucket{route=\"/movies/search\",le=\"+Inf\"}"]
        #expect(most == 4 && least >= 0 && least <= 4)
        #expect(samples["cmovie_index_generation"] == 1)
        #expect(samples["cmovie_index_movies"] == Double(FixtureMovie.all.count))
        #expect(samples["cmovie_source_age_seconds{source=\"imdb/basics\"}"] ?? 0 > 1e9)
    }

    @Test func `buckets hold what is at most their bound`() {
        var histogram = LatencyHistogram()
        for seconds in [0, 0.000_05, 0.000_051, 1, 1.5] { histogram.add(seconds: seconds) }
        #expect(histogram.counts[0] == 2)
        #expect(histogram.counts[1] == 1)
        #expect(histogram.counts[LatencyHistogram.bounds.count - 1] == 1)
        #expect(histogram.counts[LatencyHistogram.bounds.count] == 1)
    }

    @Test func `labels cannot end early`() {
        var text = PrometheusText()
        text.sample("m", [("l", "a\"b\\c\nd")], 1)
        #expect(text.text == "m{l=\"a\\\"b\\\\c\\nd\"} 1\n")
    }
}
