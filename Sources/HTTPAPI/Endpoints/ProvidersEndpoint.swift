import CatalogStore
import MovieModel

/// `GET /providers`: whose ratings these are, on which scales and under which terms.
struct ProvidersEndpoint {
    /// The catalog.
    var catalog: CatalogAccess
    /// When each source, as `imdb/basics`, was last read to its end, in seconds since 1970.
    var sourceTimes: [String: Int64]
    /// What was counted before.
    var coverage: ProviderCoverageCache

    /// Answers a request.
    func respond() throws(Problem) -> APIResponse {
        let providers = try catalog.read { try coverage.providers(in: $0) }
        let response = APIResponse.json { $0.objects("providers", providers, write) }
        return response.taggedByContent().cached(.revalidated)
    }

    private func write(_ json: inout JSONWriter, _ provider: ProviderCoverage) {
        json.member("id", provider.id.code)
        json.member("name", provider.name)
        json.member("website", provider.website)
        json.member("licence", provider.licence)
        json.member("attribution", provider.attribution)
        json.member("aliases", provider.aliases)
        json.member("family", provider.family.rawValue)
        json.key("scale")
        json.array { json in
            json.number(provider.scale.lowerBound)
            json.number(provider.scale.upperBound)
        }
        json.member("reliability", provider.reliability)
        json.member("derived", provider.isDerived)
        json.member("declared", provider.isDeclared)
        json.object("coverage") { json in
            json.member("records", provider.recordCount)
            json.member("linked", provider.linkedCount)
            json.member("rated_movies", provider.ratedMovieCount)
        }
        let runs = sourceTimes.filter { $0.key.hasPrefix(provider.id.code + "/") }
        json.member("last_run", runs.values.max().map { Timestamp.text(seconds: $0) })
        json.member("last_changed", provider.lastChanged.map { Timestamp.text(seconds: $0 / 1_000_000) })
    }
}
