import HTTPTypes

/// `GET /problems/{code}`: what a kind of problem means and what to do about it.
struct ProblemEndpoint {
    /// The templates.
    var pages: PageLibrary

    /// Answers a request for the kind a path names.
    func respond(to request: APIRequest, code: String) throws(Problem) -> APIResponse {
        guard let kind = ProblemKind(rawValue: code) else {
            let known = ProblemKind.allCases.map(\.rawValue)
            throw Problem(
                .noSuchProblem,
                "there is no kind of problem \(code.debugDescription); there are \(known.joined(separator: ", "))")
        }
        let response =
            request.prefersPage
            ? pages.response(ProblemPage(kind))
            : .json { json in
                json.member("type", kind.address)
                json.member("title", kind.title)
                json.member("status", kind.status.code)
                json.member("advice", kind.advice)
            }
        return response.taggedByContent().cached(.generation)
    }
}
