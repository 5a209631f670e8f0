import SearchIndex

/// `GET /docs/query`: the query language, explained from the fields of the generation that is served.
struct GuideEndpoint {
    /// The generation whose fields it explains.
    var index: CompiledIndex
    /// The templates.
    var pages: PageLibrary

    /// Answers a request.
    func respond(to request: APIRequest) throws(Problem) -> APIResponse {
        throw Problem(.notReady, "pending")
    }
}
