import MovieModel
import NIOCore

extension APISchemas {
    /// Every schema, as the object `components.schemas`.
    static var text: String { "{\(replies),\(requests)}" }

    /// The schemas of bodies.
    private static var requests: String {
        var json = JSONWriter()
        json.object { json in
            json.object("SearchRequest") { json in
                json.member("type", "object")
                json.object("properties") { json in
                    for parameter in Endpoint.search.parameters {
                        json.object(parameter.name) { $0.bodySchema(of: parameter) }
                    }
                }
                json.member("additionalProperties", false)
            }
            json.object("MultiSearchRequest") { json in
                json.member("type", "object")
                json.object("properties") { json in
                    json.object("searches") { json in
                        json.member("type", "array")
                        json.member("minItems", 1)
                        json.member("maxItems", Limits.searchesPerRequest)
                        json.object("items") { $0.member("$ref", "#/components/schemas/SearchRequest") }
                    }
                }
                json.member("required", ["searches"])
                json.member("additionalProperties", false)
            }
        }
        return String(buffer: json.buffer).dropFirst().dropLast().description
    }
}
