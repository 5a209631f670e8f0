import CatalogStore
import HTTPTypes
import MovieModel
import QueryLanguage
import SearchIndex

/// `GET /movies/find?imdb=tt0078748`: the movie that another namespace knows by an id.
struct FindEndpoint {
    /// The catalog, for movies newer than the index.
    var catalog: CatalogAccess
    /// The published generation, if there is one.
    var index: CompiledIndex?
    /// What was read through before.
    var newer: ReadThroughCache

    /// Answers a request, with a redirect to the movie.
    func respond(_ target: RequestTarget) throws(Problem) -> APIResponse {
        let id = try identity(target.query)
        guard let movie = try movie(id) else {
            throw Problem(.noSuchMovie, "no movie has the \(id.namespace) id \(id.value.debugDescription)")
        }
        var response = APIResponse.json(.seeOther) { json in
            json.member("id", movie.description)
            json.object("links") { $0.member("self", MovieEndpoint.address(movie)) }
        }
        response.headers[.location] = MovieEndpoint.address(movie)
        return response.cached(.revalidated)
    }

    /// Asks the index first, which costs no reading of the database.
    private func movie(_ id: ExternalID) throws(Problem) -> MovieID? {
        if let index {
            do throws(IndexError) {
                if let movie = try index.movie(with: id) { return movie }
            } catch {
                throw Problem(error)
            }
        }
        let generation = index?.generation
        if let known = newer.movie(with: id, generation: generation) { return known }
        guard let movie = try catalog.read({ try $0.movies(with: id).first }) else { return nil }
        newer.remember(movie, with: id, generation: generation)
        return movie
    }

    /// The one id a request names.
    private func identity(_ query: Substring) throws(Problem) -> ExternalID {
        let namespaces = Set((index?.namespaces ?? []) + Self.usualNamespaces).sorted()
        let parameters = namespaces.map(Self.parameter)
        let reader = ParameterReader(query, parameters)
        try reader.refuseFaults()
        let given = namespaces.compactMap { name in reader.text(name).map { (name, $0) } }
        guard given.count == 1, let (namespace, value) = given.first else {
            throw Self.fault("exactly one id is expected, such as imdb=tt0078748", "imdb", expected: namespaces)
        }
        guard let id = ExternalID(namespace: namespace, value: namespace == "imdb" ? Self.padded(value) : value) else {
            throw Self.fault("\(value.debugDescription) is no \(namespace) id", namespace, expected: [])
        }
        return id
    }

    private static func fault(_ message: String, _ parameter: String, expected: [String]) -> Problem {
        Problem(
            .badParameter, message, faults: [Fault("bad_value", message, parameter: parameter, expected: expected)])
    }

    /// The parameter of a namespace.
    static func parameter(_ namespace: String) -> Parameter {
        Parameter(namespace, .text, "An id of \(namespace).")
    }

    /// IMDb's ids are often kept as bare numbers.
    private static func padded(_ value: String) -> String {
        let isNumber = (1...12).contains(value.utf8.count) && value.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? "tt" + String(repeating: "0", count: max(0, 7 - value.utf8.count)) + value : value
    }

    /// Namespaces that movies newer than the index may be known in although nothing in it is.
    static let usualNamespaces = ["imdb", "tmdb", "movielens", "wikidata"]
}
