import QueryLanguage
import SearchIndex

/// `GET /fields`: everything a query may ask about by name.
struct FieldsEndpoint {
    /// The generation whose fields they are.
    var index: CompiledIndex

    /// Answers a request.
    func respond() throws(Problem) -> APIResponse {
        let response = APIResponse.json { json in
            json.objects("fields", index.fields.fields) { json, field in
                json.member("name", field.name)
                json.member("aliases", field.aliases)
                json.member("label", field.label)
            }
            json.member("flags", index.fields.flags)
            json.member("sort_keys", index.fields.sortKeys)
            json.object("meta") { $0.generationMembers(index) }
        }
        return response.taggedByContent().cached(.generation)
    }
}
