import QueryLanguage
import SearchIndex

/// `GET /fields`: everything a query may ask about by name, so that help and completion need no list of their own.
struct FieldsEndpoint {
    /// The generation whose fields they are.
    var index: CompiledIndex

    /// Answers a request.
    func respond() throws(Problem) -> APIResponse {
        let guide = LanguageGuide(to: index.fields)
        let response = APIResponse.json { json in
            json.objects("fields", guide.fields) { $0.members(of: $1) }
            json.member("flags", guide.flags)
            json.member("sort_keys", guide.sortKeys)
            json.object("meta") { $0.generationMembers(index) }
        }
        return response.taggedByContent().cached(.generation)
    }
}
