import CatalogStore
import MovieModel
import SearchIndex

/// `GET /movies/{id}`: one movie with everything each provider says of it.
///
/// It reads the catalog, which always knows more than the index and knows it earlier. Only when the catalog
/// cannot be read does the index answer, with its hit document.
struct MovieEndpoint {
    /// The catalog.
    var catalog: CatalogAccess
    /// The published generation, if there is one.
    var index: CompiledIndex?
    /// What was read through before.
    var newer: ReadThroughCache

    /// Answers a request for the movie a path names.
    func respond(to request: APIRequest, id text: String, pages: PageLibrary) throws(Problem) -> APIResponse {
        guard let id = MovieID(text) else {
            throw Problem(.noSuchMovie, "\(text.debugDescription) is no movie id; one looks like cm_00a1b2")
        }
        let document = try? index?.document(of: id)
        let key = ReadThroughCache.Key(movie: id, isPage: request.prefersPage)
        if document == nil, let known = newer.reply(key, generation: index?.generation) { return known }
        let detail: MovieDetail
        do throws(Problem) {
            detail = try self.detail(id)
        } catch {
            // Of catalog and index both out of order, the catalog is the one to report.
            guard error.kind == .catalogUnavailable, let document else { throw error }
            return Self.partial(document)
        }
        let response =
            key.isPage ? pages.response(MoviePage(detail)) : .json { MovieDocument(detail: detail).write(to: &$0) }
        let finished = response.taggedByContent().cached(.revalidated)
        if document == nil { newer.remember(finished, for: key, generation: index?.generation) }
        return finished
    }

    private func detail(_ id: MovieID) throws(Problem) -> MovieDetail {
        let (detail, successor) = try catalog.read { reader in
            let detail = try reader.movieDetail(id)
            return (detail, detail == nil ? try reader.redirect(of: id) : nil)
        }
        if let detail { return detail }
        guard let successor else { throw Problem(.noSuchMovie, "no movie has the id \(id)") }
        var problem = Problem(.movieMerged, "\(id) was merged into \(successor)")
        problem.successor = Self.address(successor)
        throw problem
    }

    /// The hit document, marked as less than was asked for.
    private static func partial(_ document: [UInt8]) -> APIResponse {
        var json = JSONWriter()
        json.object(extending: document) { $0.member("partial", true) }
        return APIResponse(type: "application/json", body: json.buffer).cached(.never)
    }

    /// Where a movie is.
    static func address(_ id: MovieID) -> String { "/movies/\(id)" }
}
