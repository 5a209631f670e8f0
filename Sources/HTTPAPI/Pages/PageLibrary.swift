import HTTPTypes
import Mustache
import NIOCore

/// The templates of the pages, parsed once.
struct PageLibrary: Sendable {
    private let library: MustacheLibrary

    /// Parses the templates.
    init() {
        MustacheContentTypes.register(PageText(), named: PageText.name)
        var library = MustacheLibrary()
        for (name, template) in Self.templates {
            do {
                // Each template asks for the escaping itself, since partials start over without it.
                try library.register("{{% CONTENT_TYPE: \(PageText.name)}}\n" + template, named: name)
            } catch {
                preconditionFailure("the template \(name) of this program is malformed: \(error)")
            }
        }
        self.library = library
    }

    /// A page as a reply.
    func response(_ page: some Page) -> APIResponse {
        guard let text = library.render(page, withTemplate: type(of: page).template) else {
            preconditionFailure("there is no template \(type(of: page).template)")
        }
        var response = APIResponse(type: "text/html; charset=utf-8", body: ByteBuffer(string: text))
        // No scripts, nothing from elsewhere, in nobody's frame.
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'"
        response.headers[.referrerPolicy] = "same-origin"
        return response
    }

    private static let templates = [
        "head": headTemplate, "foot": footTemplate, SearchPage.template: searchTemplate,
        MoviePage.template: movieTemplate, ProblemPage.template: problemTemplate, GuidePage.template: guideTemplate,
    ]
}
