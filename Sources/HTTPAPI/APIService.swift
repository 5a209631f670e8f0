import Foundation
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
    /// Whom it lets in, and what it may start.
    let configuration: APIConfiguration
    /// What it has done so far.
    let metrics = ServerMetrics()
    private let limiter: RateLimiter?
    private let pages = PageLibrary()
    private let coverage = ProviderCoverageCache()
    private let newer = ReadThroughCache()
    private let recent: RecentReplies

    /// Where it reports what is not the client's business.
    var logger: Logger { configuration.logger }

    /// Creates the service.
    init(stores: ServedStores, configuration: APIConfiguration) {
        self.stores = stores
        self.configuration = configuration
        limiter = configuration.rateLimit.map(RateLimiter.init)
        recent = RecentReplies(byteLimit: configuration.limits.recentReplyBytes)
    }

    /// Answers a request. A reply to HEAD holds the body that the transport leaves out.
    func respond(to request: APIRequest) -> APIResponse {
        // Without an end to its time a search is answered whatever came of it.
        guard let response = respond(to: request, within: nil) else { preconditionFailure("every request is answered") }
        return response
    }

    /// Answers a request, or returns `nil`, and counts nothing, if its search would take longer than `time`.
    ///
    /// - Parameter time: what an event loop can spare; `nil` for as long as the configuration allows, and whatever was
    ///   found by then.
    /// - Complexity: about `time` at most.
    func respond(to request: APIRequest, within time: Duration?) -> APIResponse? {
        let start = ContinuousClock.now
        let target = RequestTarget(request.target)
        let route = Route(target)
        var limits: HTTPFields = [:]
        var response: APIResponse
        do throws(Problem) {
            response = try answer(request, target, route, &limits, within: time ?? configuration.limits.search)
            if time != nil, response.search?.isIncomplete == true {
                giveBack(request, route)
                return nil
            }
            if let tag = response.headers[.eTag], request.holds(tag) { response = response.notModified }
        } catch {
            response = error.response(to: request)
        }
        response.headers.append(contentsOf: limits)
        response = response.compressed(for: request)
            .signed(requestID: request.requestID, varying: route?.endpoint.varyingFields)
        metrics.count(
            route?.endpoint, status: response.status.code, seconds: (ContinuousClock.now - start) / .seconds(1),
            search: response.search)
        return response
    }

    /// Whether the body of a request is worth reading: the reply depends on it, and it does not say that it is too large.
    func readsBody(of request: APIRequest) -> Bool {
        guard request.method == .post, let endpoint = Route(RequestTarget(request.target))?.endpoint else {
            return false
        }
        let length = request.headers[.contentLength].map { Int($0) ?? .max } ?? 0
        return endpoint.body(of: .post) != nil && length <= Limits.bodyBytes
    }

    /// The reply to a request that the transport already knows to be wrong.
    func refuse(_ request: APIRequest, _ problem: Problem) -> APIResponse {
        metrics.count(nil, status: problem.kind.status.code, seconds: 0, search: nil)
        return problem.response(to: request).signed(requestID: request.requestID)
    }

    /// - Parameter limits: gets what the reply says of the client's rate limit, whether or not it is refused.
    private func answer(
        _ request: APIRequest, _ target: RequestTarget, _ route: Route?, _ limits: inout HTTPFields,
        within searchTime: Duration
    ) throws(Problem) -> APIResponse {
        guard request.target.utf8.count <= Limits.targetBytes else {
            throw Problem(
                .targetTooLong, "the address has \(request.target.utf8.count) bytes; at most \(Limits.targetBytes)")
        }
        if request.method == .options, request.target == "*" { return CORS.options("GET, HEAD, POST, OPTIONS") }
        guard let route else { throw Problem(.noSuchRoute, "nothing is at \(target.path)") }
        let endpoint = route.endpoint
        if request.method == .options { return CORS.options(endpoint.allowedMethods) }
        guard endpoint.methods.contains(request.method) else {
            throw Problem(
                .methodNotAllowed, "\(target.path) takes \(endpoint.allowedMethods), not \(request.method.rawValue)",
                headers: [.allow: endpoint.allowedMethods])
        }
        let key = try configuration.access.key(of: request, for: endpoint)
        if let limiter, endpoint.isLimited {
            let verdict = limiter.take(Self.client(of: request, key))
            limits = verdict.fields(of: limiter.limit)
            guard verdict.passes else { throw Problem(.tooManyRequests, "try again in \(verdict.seconds) s") }
        }
        guard request.acceptsJSON else {
            throw Problem(.notAcceptable, "\(target.path) cannot answer as \(request.headers[.accept] ?? "")")
        }
        if let length = request.headers[.contentLength], Int(length) ?? .max > Limits.bodyBytes {
            throw Problem(.bodyTooLarge, "the body has \(length) bytes; at most \(Limits.bodyBytes)")
        }
        if endpoint.parameters.isEmpty || request.method == .post {
            try ParameterReader(target.query, []).refuseFaults()
        }
        return try answer(request, target, at: route, within: searchTime)
    }

    /// Whom a rate limit counts: the owner of a key, or an address.
    private static func client(of request: APIRequest, _ key: AccessKey?) -> String {
        key.map { "key \($0.name)" } ?? request.client
    }

    /// Undoes what a request took from its client's rate limit, since it comes again.
    private func giveBack(_ request: APIRequest, _ route: Route?) {
        guard let limiter, let endpoint = route?.endpoint, endpoint.isLimited else { return }
        let key = (try? configuration.access.key(of: request, for: endpoint)) ?? nil
        limiter.giveBack(Self.client(of: request, key))
    }

    private func answer(
        _ request: APIRequest, _ target: RequestTarget, at route: Route, within searchTime: Duration
    ) throws(Problem) -> APIResponse {
        let catalog = CatalogAccess(catalog: stores.catalog, logger: logger)
        switch route.endpoint {
        case .page:
            return try PageEndpoint(index: stores.generation(), pages: pages).respond(to: request, target: target)
        case .search:
            let endpoint = SearchEndpoint(index: try stores.generation(), timeBudget: searchTime, recent: recent)
            return request.method == .post
                ? try endpoint.respond(toPosted: request) : try endpoint.respond(to: request, target: target)
        case .multiSearch:
            return try MultiSearchEndpoint(index: stores.generation()).respond(to: request)
        case .suggest:
            return try SuggestEndpoint(index: stores.generation()).respond(to: request, target: target)
        case .parse:
            return try ParseEndpoint(index: stores.generation()).respond(target)
        case .find:
            return try FindEndpoint(catalog: catalog, index: stores.index?.index, newer: newer).respond(target)
        case .movie:
            return try MovieEndpoint(catalog: catalog, index: stores.index?.index, newer: newer)
                .respond(to: request, id: route.argument, pages: pages)
        case .genres:
            return try GenresEndpoint(index: stores.generation()).respond()
        case .facet:
            return try FacetEndpoint(index: stores.generation()).respond(route.argument, target)
        case .fields:
            return try FieldsEndpoint(index: stores.generation()).respond()
        case .providers:
            return try ProvidersEndpoint(
                catalog: catalog, sourceTimes: configuration.sourceTimes(), coverage: coverage
            ).respond()
        case .random:
            return try RandomEndpoint(index: stores.generation()).respond(to: request, target: target)
        case .live, .ready, .metrics, .description, .guide, .problem:
            return try answerAboutItself(request, target, at: route, catalog)
        case .ingest, .rebuild, .reload, .run:
            return try administrate(route)
        }
    }

    private func answerAboutItself(
        _ request: APIRequest, _ target: RequestTarget, at route: Route, _ catalog: CatalogAccess
    ) throws(Problem) -> APIResponse {
        switch route.endpoint {
        case .ready:
            return try HealthEndpoint(stores: stores, catalog: catalog).readiness(target)
        case .metrics:
            return MetricsEndpoint(
                metrics: metrics, stores: stores, sourceTimes: configuration.sourceTimes(),
                now: Int64(Date().timeIntervalSince1970)
            ).respond()
        case .description:
            return APIDescription.response
        case .guide:
            return try GuideEndpoint(index: stores.generation(), pages: pages).respond(to: request)
        case .problem:
            return try ProblemEndpoint(pages: pages).respond(to: request, code: route.argument)
        default:
            return HealthEndpoint.alive()
        }
    }

    private func administrate(_ route: Route) throws(Problem) -> APIResponse {
        let endpoint = AdminEndpoint(worker: configuration.worker, stores: stores)
        switch route.endpoint {
        case .ingest: return try endpoint.ingest(route.argument)
        case .rebuild: return try endpoint.rebuild()
        case .reload: return try endpoint.reload()
        default: return try endpoint.run(route.argument)
        }
    }
}
