import Foundation
import HTTPTypes
import TestSupport
import Testing

@testable import HTTPAPI

/// The description that the server gives of itself, and the replies it really makes.
@Suite struct DescriptionTests {
    /// A request whose reply is held to the description.
    struct Exchange: CustomTestStringConvertible {
        var method = HTTPRequest.Method.get
        var target: String
        var headers: HTTPFields = [:]
        var body = ""
        var testDescription: String { "\(method) \(target.prefix(80)) \(body.prefix(60))" }

        init(_ target: String) { self.target = target }

        init(post target: String, _ body: String) {
            (method, self.target, self.body) = (.post, target, body)
            headers = [.contentType: "application/json"]
        }

        init(_ target: String, key: String) {
            self.target = target
            headers = [.authorization: "Bearer \(key)"]
        }

        init(post target: String, key: String) {
            (method, self.target) = (.post, target)
            headers = [.apiKey: key]
        }
    }

    private static let queries = [
        "", "alien", "alien 1979", "night", "genre:horror night sort:-year", "xyzzy", "aline", "alien trailer xyzzy",
        "genre:horor", "\"night number\"~1 -genre:war^", "(a OR b) NOT c", "year:1950..1960 rating>=10", "is:short",
        "imdb>=5 votes>=1k has:imdb", "!heat", "al*", "a?ie*", "tt1000001", "id:imdb/tt1000001", "year:abc", "(((", "千",
        "title:(night OR day)", "director:\"ridley scott\"", "horror", "matrix the", "missing:imdb",
        "genre:horror,sci-fi+war", "night^2 alien^0.5", "\"night num\"*", "not:adult", "runtime<2h", "-horror",
    ]

    private static let exchanges: [Exchange] = {
        let searches = queries.flatMap { query in
            [
                "", "&explain=true&facets=*", "&fields=full&lang=de,en&per_page=3&page=2",
                "&fields=id,match&sort=-year&highlight=false",
            ]
            .map { Exchange("/movies/search?query=\(PercentCoding.encoded(query))\($0)") }
        }
        let parses = queries.map { Exchange("/movies/query/parse?query=\(PercentCoding.encoded($0))") }
        let others = [
            "/movies/search?page=0&per_page=1000&sort=ratign&facets=gerne&fields=titel&typo=x&relax=x&lang=12&after=x",
            "/movies/search?query=year:abc&strict=true",
            "/movies/search?facet_mode=conjunctive&facets=genre&query=genre:war",
            "/movies/search?per_page=1&facet_limit=2&facets=*&typo=always&relax=none", "/movies/suggest?prefix=ni",
            "/movies/suggest?prefix=%E5%8D%83&limit=3", "/movies/suggest", "/movies/suggest?prefix=matirx",
            "/movies/suggest?limit=0", "/movies/find?imdb=tt1000001", "/movies/find?imdb=1000001",
            "/movies/find?imdb=tt9",
            "/movies/find", "/movies/find?imdb=", "/movies/find?imbd=1", "/movies/cm_000001", "/movies/cm_00000a",
            "/movies/cm_ffffff", "/movies/x", "/genres", "/genres?x", "/facets/genre",
            "/facets/year?limit=3&query=night",
            "/facets/gerne", "/facets/rating", "/facets/country", "/fields", "/providers", "/random",
            "/random?query=genre:war&fields=full", "/random?query=xyzzyx", "/livez", "/readyz", "/readyz?verbose",
            "/metrics", "/openapi.json", "/problems/bad-body", "/problems/nothing", "/docs/query",
        ].map { Exchange($0) }
        let posts = [
            Exchange(
                post: "/movies/search", "{\"query\":\"alien\",\"facets\":[\"genre\"],\"per_page\":2,\"explain\":true}"),
            Exchange(post: "/movies/search", "{}"), Exchange(post: "/movies/search", "[]"),
            Exchange(post: "/movies/search", "{"),
            Exchange(post: "/movies/search", "{\"page\":\"1\",\"qurey\":\"a\"}"), Exchange(post: "/movies/search", ""),
            Exchange(
                post: "/movies/multi-search", "{\"searches\":[{\"query\":\"alien\"},{\"query\":\"night\",\"page\":2}]}"),
            Exchange(post: "/movies/multi-search", "{\"searches\":[]}"), Exchange(post: "/movies/multi-search", "{}"),
            Exchange(post: "/movies/multi-search", "{\"searches\":[{\"page\":0},{\"x\":1}]}"),
            Exchange(post: "/admin/rebuild", key: "operator"), Exchange(post: "/admin/rebuild", key: "reader"),
            Exchange(post: "/admin/rebuild", key: "nobody"), Exchange(post: "/admin/reload", key: "operator"),
            Exchange(post: "/admin/ingest/imdb", key: "operator"),
            Exchange(post: "/admin/ingest/nothing", key: "operator"),
            Exchange("/admin/runs/1", key: "operator"), Exchange("/admin/runs/77", key: "operator"),
            Exchange("/admin/runs/1"),
        ]
        return searches + parses + others + posts
    }()

    @Test func `every reply is as described`() throws {
        var configuration = APIConfiguration()
        configuration.access = .forTests
        configuration.worker = WorkerDouble()
        let service = try Service(configuration)
        let document = service.respond("/openapi.json").object
        let validator = SchemaValidator(document)
        var seen: Set<String> = []
        for exchange in Self.exchanges {
            let response = service.respond(
                exchange.target, exchange.method, headers: exchange.headers, body: exchange.body)
            let endpoint = try #require(Route(RequestTarget(exchange.target))?.endpoint)
            let method = exchange.method.rawValue.lowercased()
            let reply = "#/paths/\(endpoint.rawValue.replacingOccurrences(of: "/", with: "~1"))/\(method)/responses/"
            let described = validator.schema(at: reply + String(response.status.code))
            let contents = try #require(
                described?["content"] as? [String: [String: Any]], "\(exchange.testDescription) \(response.status)")
            let type = try #require(response.headers[.contentType])
            let schema = try #require(
                contents[type]?["schema"] as? [String: Any], "\(exchange.testDescription): \(type)")
            seen.insert("\(endpoint) \(response.status.code)")
            guard type.contains("json") else { continue }
            let faults = validator.faults(of: response.object, under: schema)
            #expect(faults.isEmpty, "\(exchange.testDescription): \(faults.prefix(3))")
        }
        // Each endpoint was seen to succeed.
        for endpoint in Endpoint.allCases where endpoint != .page {
            #expect(seen.contains("\(endpoint) \(endpoint.successStatus)"), "\(endpoint)")
        }
    }

    @Test func `describes every address, method and parameter`() throws {
        let paths = try #require(try Service().respond("/openapi.json").object["paths"] as? [String: [String: Any]])
        #expect(Set(paths.keys) == Set(Endpoint.allCases.map(\.rawValue)))
        for endpoint in Endpoint.allCases {
            let operations = try #require(paths[endpoint.rawValue])
            #expect(Set(operations.keys) == Set(endpoint.methods.map { $0.rawValue.lowercased() }))
            guard let get = operations["get"] as? [String: Any] else { continue }
            let parameters = try #require(get["parameters"] as? [[String: Any]])
            let names = parameters.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String }
            #expect(names == endpoint.parameters.map(\.name))
        }
    }

    @Test func `describes every kind of problem`() {
        let described = Set(Endpoint.allCases.flatMap(\.problems))
        // Told before anyone knows where the request goes, or by nobody but the address itself.
        let general: Set<ProblemKind> = [.noSuchRoute, .requestTimeout, .versionNotSupported]
        #expect(described.union(general) == Set(ProblemKind.allCases))
    }
}
