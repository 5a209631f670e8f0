import HTTPTypes
import MovieModel
import QueryLanguage
import SearchIndex

/// `GET /random`: one of the matches of a query, each as likely as any other.
struct RandomEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex

    /// Answers a request.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        var reader = ParameterReader(target.query, Endpoint.random.parameters, fields: index.fields.fields.map(\.name))
        let query = QueryParser(fields: index.fields).parse(reader.text("query") ?? "")
        if reader.truth("strict") { reader.refuse(query.strictErrors) }
        let style = HitStyle(
            fields: FieldSelection(&reader),
            languages: reader.text("lang") == nil
                ? LanguagePreference.languages(in: request.headers[.acceptLanguage])
                : LanguagePreference.languages(&reader))
        try reader.refuseFaults()
        let total = try search(query, at: 0, limit: 0).total
        let hit = total == 0 ? nil : try search(query, at: Int.random(in: 0..<total), limit: 1).hits.first
        return APIResponse.json { json in
            json.member("query", query.text)
            json.member("total", total)
            json.key("result")
            if let hit { json.hit(hit, style) } else { json.null() }
            json.object("meta") { json in
                json.generationMembers(index)
                json.member("request_id", request.requestID)
            }
        }.cached(.never)
    }

    /// The matches in the order that a deep place costs least in.
    private func search(_ query: ParsedQuery, at offset: Int, limit: Int) throws(Problem) -> SearchResult {
        let request = SearchRequest(
            query: query, offset: offset, limit: limit, sort: [SortKey(name: "votes", descending: true)])
        do throws(IndexError) { return try index.search(request) } catch { throw Problem(error) }
    }
}
