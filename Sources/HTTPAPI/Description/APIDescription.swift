import HTTPTypes
import NIOCore

/// `GET /openapi.json`: the API in OpenAPI 3.1, made from the table of endpoints, their parameters and their problems.
///
/// Only the schemas of replies are written by hand (``APISchemas``); tests hold every reply to them.
enum APIDescription {
    /// The reply, the same for the life of the process.
    static let response: APIResponse = {
        let response = APIResponse.json { json in
            json.member("openapi", "3.1.0")
            json.object("info") { json in
                json.member("title", "C-Movie")
                json.member("version", "1")
                json.member(
                    "summary", "Movies of many providers with one explained rating, searched with a rich query language"
                )
            }
            json.object("paths") { json in
                for endpoint in Endpoint.allCases { json.object(endpoint.rawValue) { path(endpoint, &$0) } }
            }
            json.object("components") { json in
                json.key("schemas")
                json.value(Array(APISchemas.text.utf8)[...])
                json.object("securitySchemes") { json in
                    json.object("bearer") { json in
                        json.member("type", "http")
                        json.member("scheme", "bearer")
                    }
                    json.object("key") { json in
                        json.member("type", "apiKey")
                        json.member("in", "header")
                        json.member("name", "X-API-Key")
                    }
                }
            }
        }
        return response.taggedByContent().cached(.generation)
    }()

    private static func path(_ endpoint: Endpoint, _ json: inout JSONWriter) {
        for method in endpoint.methods {
            json.object(method.rawValue.lowercased()) { operation(endpoint, method, &$0) }
        }
    }

    private static func operation(_ endpoint: Endpoint, _ method: HTTPRequest.Method, _ json: inout JSONWriter) {
        json.member("operationId", endpoint.operation(method))
        json.member("summary", endpoint.summary)
        json.key("parameters")
        json.array { json in
            if let variable = endpoint.variable { json.pathParameter(variable) }
            if method != .post { for parameter in endpoint.parameters { json.queryParameter(parameter) } }
        }
        if endpoint.access == .scope(.admin) {
            json.array("security", ["bearer", "key"]) { json, scheme in json.object { $0.member(scheme, [String]()) } }
        }
        if let body = endpoint.body(of: method) {
            json.object("requestBody") { json in
                json.member("required", true)
                json.content([("application/json", body)])
            }
        }
        json.object("responses") { responses(endpoint, method, &$0) }
    }

    private static func responses(_ endpoint: Endpoint, _ method: HTTPRequest.Method, _ json: inout JSONWriter) {
        json.object(String(endpoint.successStatus)) { json in
            json.member("description", endpoint.summary)
            json.content(method == .head ? [] : endpoint.replies)
        }
        if method != .post { json.object("304") { $0.member("description", "As the client holds it") } }
        let problems = Dictionary(grouping: endpoint.problems, by: \.status.code).sorted { $0.key < $1.key }
        for (status, kinds) in problems {
            json.object(String(status)) { json in
                json.member("description", kinds.map(\.title).joined(separator: "; "))
                json.content(method == .head ? [] : [("application/problem+json", "Problem")])
            }
        }
    }
}
