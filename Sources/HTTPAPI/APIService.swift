import HTTPTypes
import Logging
import MovieModel
import SearchIndex

/// Every route of the API as one function from requests to replies.
///
/// It waits for nothing and knows no transport, so whatever carries requests can call it from anywhere.
struct APIService: Sendable {
    /// What it answers from.
    let stores: ServedStores
    /// Where it reports what is not the client's business.
    let logger: Logger
    private let pages = PageLibrary()
    private let coverage = ProviderCoverageCache()

    /// Creates the service.
    init(stores: ServedStores, logger: Logger) {
        self.stores = stores
        self.logger = logger
    }

    /// Answers a request. A reply to HEAD holds the body that the transport leaves out.
    ///
    /// - Parameter searchTime: the time a search may take, past which the reply holds what was found by then.
    func respond(
        to request: APIRequest, within searchTime: Duration = .milliseconds(Limits.searchMilliseconds)
    ) -> APIResponse {
        let target = RequestTarget(request.target)
        let route = target.segments.flatMap(Route.init(segments:))
        var response: APIResponse
        do throws(Problem) {
            response = try answer(request, target, route, within: searchTime)
            if let tag = response.headers[.eTag], request.holds(tag) { response = response.notModified }
        } catch {
            response = error.response(to: request)
        }
        return response.signed(requestID: request.requestID, varying: route?.varyingFields)
    }

    private func answer(
        _ request: APIRequest, _ target: RequestTarget, _ route: Route?, within searchTime: Duration
    ) throws(Problem) -> APIResponse {
        guard request.target.utf8.count <= Limits.targetBytes else {
            throw Problem(
                .targetTooLong, "the address has \(request.target.utf8.count) bytes; at most \(Limits.targetBytes)")
        }
        if request.method == .options, route != nil || request.target == "*" { return CORS.options }
        guard let route else { throw Problem(.noSuchRoute, "nothing is at \(target.path)") }
        guard request.method == .get || request.method == .head else {
            throw Problem(
                .methodNotAllowed, "\(target.path) takes \(CORS.methods), not \(request.method.rawValue)",
                headers: [.allow: CORS.methods])
        }
        return try answer(request, target, at: route, within: searchTime)
    }

    private func answer(
        _ request: APIRequest, _ target: RequestTarget, at route: Route, within searchTime: Duration
    ) throws(Problem) -> APIResponse {
        if !route.takesParameters { try ParameterReader(target.query, names: []).refuseFaults() }
        let catalog = CatalogAccess(catalog: stores.catalog, logger: logger)
        switch route {
        case .page:
            return try PageEndpoint(index: stores.generation(), pages: pages).respond(to: request, target: target)
        case .search:
            return try SearchEndpoint(index: stores.generation(), timeBudget: searchTime)
                .respond(to: request, target: target)
        case .movie(let id):
            return try MovieEndpoint(catalog: catalog, index: stores.index?.index)
                .respond(to: request, id: id, pages: pages)
        case .genres:
            return try GenresEndpoint(index: stores.generation()).respond()
        case .providers:
            return try ProvidersEndpoint(catalog: catalog, coverage: coverage).respond()
        case .live:
            return HealthEndpoint.alive()
        case .ready:
            return try HealthEndpoint(stores: stores, catalog: catalog).readiness(target)
        }
    }
}
