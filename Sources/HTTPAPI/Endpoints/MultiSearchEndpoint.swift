import MovieModel
import NIOCore
import QueryLanguage
import SearchIndex

/// `POST /movies/multi-search`: several searches, all answered by one generation.
struct MultiSearchEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex

    /// Answers a request: the replies that each search would have got by itself, in their order.
    ///
    /// A fault in one of the searches refuses all of them, since it is a mistake of the program that asks.
    func respond(to request: APIRequest) throws(Problem) -> APIResponse {
        var faults: [Fault] = []
        var searches: [SearchParameters] = []
        for (place, members) in try RequestBody(request: request).searches().enumerated() {
            var reader = ParameterReader(
                members, at: "searches[\(place)].", Endpoint.search.parameters, fields: index.fields.fields.map(\.name))
            searches.append(SearchParameters(&reader, of: request, fields: index.fields))
            faults += reader.faults
        }
        try ParameterReader.refuse(faults)
        var outcomes: [SearchOutcome] = []
        for parameters in searches { outcomes.append(try SearchOutcome(parameters, in: index)) }
        return APIResponse.json { json in
            json.objects("results", outcomes) { json, outcome in
                let links = SearchLinks(path: SearchLinks.searchPath, parameters: outcome.parameters)
                SearchDocument(outcome: outcome, links: links, requestID: request.requestID).members(&json)
            }
            json.object("meta") { json in
                json.generationMembers(index)
                json.member("request_id", request.requestID)
            }
        }.cached(.never)
    }
}
