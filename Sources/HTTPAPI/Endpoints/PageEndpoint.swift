import SearchIndex

/// `GET /`: the search as a page for people, made by the same search as the API's.
struct PageEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex
    /// The templates.
    var pages: PageLibrary

    /// Answers a request.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        var parameters = try SearchParameters(target.query, fields: index.fields)
        parameters.facets = [.genre]
        let outcome = try SearchOutcome(parameters, in: index)
        let response = pages.response(SearchPage(outcome))
        return outcome.result.isIncomplete ? response.cached(.never) : response.taggedByContent().cached(.generation)
    }
}
