import QueryLanguage
import SearchIndex

/// `GET /docs/query`: the query language, explained from the fields of the generation that is served.
///
/// It is made from the table the parser reads by, so that the two cannot differ.
struct GuideEndpoint {
    /// The generation whose fields it explains.
    var index: CompiledIndex
    /// The templates.
    var pages: PageLibrary

    /// Answers a request.
    func respond(to request: APIRequest) throws(Problem) -> APIResponse {
        let guide = LanguageGuide(to: index.fields)
        let response = request.prefersPage ? pages.response(GuidePage(guide)) : .json { write(guide, to: &$0) }
        return response.taggedByContent().cached(.generation)
    }

    private func write(_ guide: LanguageGuide, to json: inout JSONWriter) {
        json.objects("sections", guide.sections) { json, section in
            json.member("anchor", section.topic.rawValue)
            json.member("title", section.title)
            json.member("paragraphs", section.paragraphs)
            json.objects("examples", section.examples) { $0.members(of: $1) }
        }
        json.objects("fields", guide.fields) { $0.members(of: $1) }
        json.object("meta") { $0.generationMembers(index) }
    }
}
