import MovieModel
import QueryLanguage
import SearchIndex

/// `GET /facets/{field}`: the values of a facet with their counts and aliases, among all movies or those of a query.
struct FacetEndpoint {
    /// The generation to answer from.
    var index: CompiledIndex

    /// Answers a request for the facet a path names.
    func respond(_ name: String, _ target: RequestTarget) throws(Problem) -> APIResponse {
        guard let facet = FacetField(rawValue: name) else { throw Self.unknown(name) }
        var reader = ParameterReader(target.query, Endpoint.facet.parameters, fields: index.fields.fields.map(\.name))
        let limit = reader.number("limit", in: 1...Limits.facetValues, otherwise: 100)
        try reader.refuseFaults()
        let query = QueryParser(fields: index.fields).parse(reader.text("query") ?? "")
        let result = try counted(facet, query, limit)
        let values = result.facets.first?.values ?? []
        let aliases = aliases(of: facet)
        let edit = FacetQuery(query: query, facet: facet)
        let response = APIResponse.json { json in
            json.member("field", facet.rawValue)
            json.member("query", query.text)
            json.member("total", result.total)
            json.member("other", result.facets.first?.other ?? 0)
            json.objects("values", values.prefix(limit)) { json, value in
                json.facetMembers(value)
                json.member("aliases", aliases[value.code] ?? [])
                json.member("query", edit.toggling(value.code))
            }
            json.object("meta") { json in
                json.generationMembers(index)
                json.member("incomplete", result.isIncomplete)
            }
        }
        return result.isIncomplete ? response.cached(.never) : response.taggedByContent().cached(.generation)
    }

    private func counted(_ facet: FacetField, _ query: ParsedQuery, _ limit: Int) throws(Problem) -> SearchResult {
        var request = SearchRequest(query: query, limit: 0, facets: [facet])
        request.facetLimit = limit
        request.timeBudget = .milliseconds(Limits.searchMilliseconds)
        do throws(IndexError) { return try index.search(request) } catch { throw Problem(error) }
    }

    /// The other spellings of each value, as queries may write them.
    private func aliases(of facet: FacetField) -> [String: [String]] {
        guard let field = index.fields.field(named: facet.rawValue), case .facet(let values) = field.kind else {
            return [:]
        }
        return Dictionary(values.map { ($0.code, $0.aliases) }) { first, _ in first }
    }

    private static func unknown(_ name: String) -> Problem {
        let known = FacetField.allCases.map(\.rawValue)
        let fault = Fault(
            "unknown_facet", "there is no facet \(name.debugDescription)", parameter: "field", expected: known,
            replacement: NearestName.to(name, among: known))
        return Problem(.noSuchFacet, fault.message, faults: [fault])
    }
}
