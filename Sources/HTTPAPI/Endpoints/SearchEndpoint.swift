import HTTPTypes
import MovieModel
import QueryLanguage
import SearchIndex

/// `GET /movies/search`: a plain function from a request to the bytes of its reply.
///
/// It neither waits nor decodes: hit documents are copied from the index as they are.
struct SearchEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex
    /// The time one search may take; `nil` where nobody else waits.
    var timeBudget: Duration? = .milliseconds(Limits.searchMilliseconds)

    /// Answers a request.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        let parameters = try SearchParameters(target.query, fields: index.fields)
        let tag = tag(of: parameters)
        // The tag says what the reply would be, so a client that holds it costs no search.
        if request.holds(tag) { return finished(APIResponse(.notModified), tag: tag) }
        let outcome = try SearchOutcome(parameters, in: index, timeBudget: timeBudget)
        let links = SearchLinks(path: SearchLinks.searchPath, parameters: parameters)
        var response = APIResponse(
            type: "application/json",
            body: SearchDocument(outcome: outcome, links: links, requestID: request.requestID).json)
        response.headers[.link] = Self.linkField(outcome, links)
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

    /// A tag of the generation, the query as the engine understands it, and everything else that is asked.
    ///
    /// The text counts beside the canonical form, since the whole text may also be a title.
    private func tag(of parameters: SearchParameters) -> String {
        EntityTag.of([
            String(index.generation), String(index.statistics.builtAt), String(index.statistics.changeSequence),
            parameters.query.canonical, parameters.query.text, String(parameters.page), String(parameters.pageSize),
            parameters.sort.map { "\($0.name) \($0.descending)" }.joined(separator: ","),
            parameters.facets.map(\.rawValue).joined(separator: ","), String(parameters.isStrict),
            String(parameters.isExplained),
        ])
    }

    /// The neighbouring pages as RFC 8288 names them.
    private static func linkField(_ outcome: SearchOutcome, _ links: SearchLinks) -> String? {
        guard outcome.result.total > 0 else { return nil }
        let pages: [(String, Int?)] = [
            ("first", 1), ("prev", outcome.previousPage), ("next", outcome.nextPage), ("last", outcome.lastPage),
        ]
        return pages.compactMap { name, page in page.map { "<\(links.page($0))>; rel=\"\(name)\"" } }
            .joined(separator: ", ")
    }
}
