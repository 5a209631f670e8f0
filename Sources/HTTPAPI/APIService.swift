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
    ///
    /// - Parameter searchTime: the time a search may take, past which the reply holds what was found by then.
    func respond(
        to request: APIRequest, within searchTime: Duration = .milliseconds(Limits.searchMilliseconds)
    ) -> APIResponse {
        let start = ContinuousClock.now
        let response = reply(to: request, within: searchTime)
        count(response, start)
        return response.reply
    }

    /// Answers a request, or returns `nil` if its search would take longer than `time`: then nothing was counted.
    ///
    /// - Complexity: about `time` at most, so that an event loop can call it.
    func respondQuickly(to request: APIRequest, within time: Duration) -> APIResponse? {
        let start = ContinuousClock.now
        let response = reply(to: request, within: time)
        if response.reply.isIncomplete {
            if let client = response.limitedClient { limiter?.giveBack(client) }
            return nil
        }
        count(response, start)
        return response.reply
    }

    /// A reply with what is counted of it.
    private struct Counted {
        var reply: APIResponse
        var endpoint: Endpoint?
        /// Whose bucket a token was taken from.
        var limitedClient: String?
    }

    private func count(_ response: Counted, _ start: ContinuousClock.Instant) {
        metrics.count(
            response.endpoint, status: response.reply.status.code,
            seconds: (ContinuousClock.now - start) / .seconds(1), search: response.reply.search)
    }

    private func reply(to request: APIRequest, within searchTime: Duration) -> Counted {
        let target = RequestTarget(request.target)
        let route = Route(target)
        var limits = LimitReport()
        var response: APIResponse
        do throws(Problem) {
            response = try answer(request, target, route, &limits, within: searchTime)
            if let tag = response.headers[.eTag], request.holds(tag) { response = response.notModified }
        } catch {
            response = error.response(to: request)
        }
        response.headers.append(contentsOf: limits.fields)
        response = response.compressed(for: request)
            .signed(requestID: request.requestID, varying: route?.endpoint.varyingFields)
        return Counted(reply: response, endpoint: route?.endpoint, limitedClient: limits.client)
    }

    /// What a client's rate limit has to do with a request.
    private struct LimitReport {
        /// What the reply says of it.
        var fields: HTTPFields = [:]
        /// Whose bucket a token was taken from.
        var client: String?
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
        _ request: APIRequest, _ target: RequestTarget, _ route: Route?, _ limits: inout LimitReport,
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
            let client = key.map { "key \($0.name)" } ?? request.client
            let verdict = limiter.take(client)
            limits.fields = verdict.fields(of: limiter.limit)
            guard verdict.passes else { throw Problem(.tooManyRequests, "try again in \(verdict.seconds) s") }
            limits.client = client
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
