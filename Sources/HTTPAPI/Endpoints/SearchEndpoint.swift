import HTTPTypes
import MovieModel
import QueryLanguage
import SearchIndex

/// `GET` and `POST /movies/search`: a plain function from a request to the bytes of its reply.
///
/// It neither waits nor decodes: hit documents are copied from the index as they are.
struct SearchEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex
    /// The time one search may take; `nil` where nobody else waits.
    var timeBudget: Duration? = .milliseconds(Limits.searchMilliseconds)

    /// Answers a request with parameters in its address.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        try respond(to: request, SearchParameters(target.query, of: request, fields: index.fields))
    }

    /// Answers a request with parameters in its body.
    func respond(toPosted request: APIRequest) throws(Problem) -> APIResponse {
        var reader = ParameterReader(
            try RequestBody(request: request).members(), Endpoint.search.parameters,
            fields: index.fields.fields.map(\.name))
        let parameters = SearchParameters(&reader, of: request, fields: index.fields)
        try reader.refuseFaults()
        return try respond(to: request, parameters)
    }

    private func respond(to request: APIRequest, _ parameters: SearchParameters) throws(Problem) -> APIResponse {
        let tag = tag(of: parameters)
        // The tag says what the reply would be, so a client that holds it costs no search.
        if request.holds(tag) { return finished(APIResponse(.notModified), tag: tag) }
        let outcome = try SearchOutcome(parameters, in: index, timeBudget: timeBudget)
        let links = SearchLinks(path: SearchLinks.searchPath, parameters: parameters)
        var response = APIResponse(
            type: "application/json",
            body: SearchDocument(outcome: outcome, links: links, requestID: request.requestID).json)
        response.search = outcome.counted
        response.headers[.link] = Self.linkField(outcome, links)
        response.headers[.serverTiming] = outcome.timing
        // Another try may find everything, so half an answer is nobody's to keep.
        if outcome.result.isIncomplete {
            response.isIncomplete = true
            return response.cached(.never)
        }
        return finished(response, tag: tag)
    }

    private func finished(_ response: APIResponse, tag: String) -> APIResponse {
        var response = response
        response.headers[.eTag] = tag
        return response.cached(.generation)
    }

    /// A tag of the generation, the query as the parser understands it, and everything else that is asked.
    ///
    /// Spellings of one query have one tag. A tag belongs to an address, so that their replies echo different texts
    /// does no harm.
    private func tag(of parameters: SearchParameters) -> String {
        let links = SearchLinks(path: SearchLinks.searchPath, parameters: parameters)
        return EntityTag.of([
            String(index.generation), String(index.statistics.builtAt), String(index.statistics.changeSequence),
            links.asking(parameters.query.canonical), parameters.languages.joined(separator: ","),
        ])
    }

    /// The neighbouring pages as RFC 8288 names them.
    private static func linkField(_ outcome: SearchOutcome, _ links: SearchLinks) -> String? {
        guard outcome.result.total > 0 else { return nil }
        let pages = [
            ("first", links.page(1)), ("prev", outcome.previousPage.map(links.page)),
            ("next", outcome.nextPage.map(links.page) ?? outcome.next.map(links.after)),
            ("last", links.page(outcome.lastPage)),
        ]
        return pages.compactMap { name, address in address.map { "<\($0)>; rel=\"\(name)\"" } }
            .joined(separator: ", ")
    }
}
