import QueryLanguage
import SearchIndex

/// `GET /movies/query/parse`: how a query is read, without a search.
struct ParseEndpoint {
    /// The generation whose fields the query may name.
    var index: CompiledIndex

    /// Answers a request.
    func respond(_ target: RequestTarget) throws(Problem) -> APIResponse {
        var reader = ParameterReader(target.query, Endpoint.parse.parameters, fields: index.fields.fields.map(\.name))
        let isStrict = reader.truth("strict")
        let query = QueryParser(fields: index.fields).parse(reader.text("query") ?? "")
        if isStrict { reader.refuse(query.strictErrors) }
        try reader.refuseFaults()
        let response = APIResponse.json { json in
            json.object("query") { json in
                json.queryMembers(query, isStrict: isStrict)
                json.objects("diagnostics", query.diagnostics) { $0.diagnosticMembers($1) }
                json.objects("sort", query.sort) { json, key in
                    json.member("key", key.name)
                    json.member("descending", key.descending)
                }
                json.member("year_hint", query.yearHint?.year)
                json.key("tree")
                json.tree(query.syntax)
            }
            json.object("meta") { $0.generationMembers(index) }
        }
        return response.taggedByContent().cached(.generation)
    }
}
