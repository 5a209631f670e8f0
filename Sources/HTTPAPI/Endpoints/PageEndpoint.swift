import SearchIndex

/// `GET /`: the search as a page for people, made by the same search as the API's.
struct PageEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex
    /// The templates.
    var pages: PageLibrary

    /// Answers a request.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        var parameters = try SearchParameters(target.query, of: request, fields: index.fields)
        parameters.facets = [.genre]
        let outcome = try SearchOutcome(parameters, in: index)
        var response = pages.response(SearchPage(outcome))
        response.search = outcome.counted
        return outcome.result.isIncomplete ? response.cached(.never) : response.taggedByContent().cached(.generation)
    }
}
