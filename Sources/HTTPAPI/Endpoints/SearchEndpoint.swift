import HTTPTypes
import MovieModel
import NIOCore
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
    /// Where replies are kept for those who ask the same.
    var recent: RecentReplies?

    /// Answers a request with parameters in its address.
    func respond(to request: APIRequest, target: RequestTarget) throws(Problem) -> APIResponse {
        let start = ContinuousClock.now
        let key = RecentReplies.Key(query: target.query, languages: request.headers[.acceptLanguage])
        if let reply = recent?.reply(key, of: IndexRevision(index)) {
            if request.holds(reply.tag) { return finished(APIResponse(.notModified), tag: reply.tag) }
            let took = ContinuousClock.now - start
            let meta = SearchMeta(
                took: took, index: index, generationChanged: reply.generationChanged, isIncomplete: false,
                requestID: request.requestID)
            return response(reply, meta, timing: Self.timing("recent", took))
        }
        return try respond(to: request, SearchParameters(target.query, of: request, fields: index.fields), keptAs: key)
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

    private func respond(
        to request: APIRequest, _ parameters: SearchParameters, keptAs key: RecentReplies.Key? = nil
    ) throws(Problem) -> APIResponse {
        let tag = tag(of: parameters)
        // The tag says what the reply would be, so a client that holds it costs no search.
        if request.holds(tag) { return finished(APIResponse(.notModified), tag: tag) }
        let outcome = try SearchOutcome(parameters, in: index, timeBudget: timeBudget)
        let links = SearchLinks(path: SearchLinks.searchPath, parameters: parameters)
        let document = SearchDocument(outcome: outcome, links: links, requestID: request.requestID)
        let reply = RecentReplies.Reply(
            document: document.lasting, link: Self.linkField(outcome, links), tag: tag,
            generationChanged: outcome.result.generationChanged, search: outcome.counted)
        if let key, !outcome.result.isIncomplete { recent?.keep(reply, key, of: IndexRevision(index)) }
        return response(reply, document.meta, timing: outcome.timing)
    }

    private func response(_ reply: RecentReplies.Reply, _ meta: SearchMeta, timing: String) -> APIResponse {
        var json = JSONWriter(ByteBufferAllocator().buffer(capacity: reply.document.count + 256))
        json.object(extending: reply.document) { $0.object("meta", meta.members) }
        var response = APIResponse(type: "application/json", body: json.buffer)
        response.search = reply.search
        response.isIncomplete = meta.isIncomplete
        response.headers[.link] = reply.link
        response.headers[.serverTiming] = timing
        // Another try may find everything, so half an answer is nobody's to keep.
        return meta.isIncomplete ? response.cached(.never) : finished(response, tag: reply.tag)
    }

    private static func timing(_ part: String, _ duration: Duration) -> String {
        "\(part);dur=\((duration / .microseconds(1)).rounded() / 1_000)"
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
