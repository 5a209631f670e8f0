import HTTPTypes
import Testing

@testable import HTTPAPI

@Suite struct APIRequestTests {
    @Test(arguments: [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true), ("*/*", false),
        ("application/json", false), ("text/html;q=0.5, application/json", false), ("text/*", true),
        ("application/json, text/html", false), ("text/html;q=0", false), ("", false), (",;,", false),
    ])
    func `prefers a page where the client does`(accept: String, isPage: Bool) {
        #expect(APIRequest(target: "/", headers: [.accept: accept]).prefersPage == isPage)
    }

    @Test(arguments: [
        ("\"a\"", true), ("\"b\"", false), ("\"b\", \"a\"", true), ("W/\"a\"", true), ("*", true), ("a", false),
    ])
    func `knows the tags the client holds`(field: String, isHeld: Bool) {
        #expect(APIRequest(target: "/", headers: [.ifNoneMatch: field]).holds("\"a\"") == isHeld)
    }

    @Test(arguments: [
        ("abc-1_2.3", true), ("", false), ("a b", false), ("é", false), ("x\"y", false),
        (String(repeating: "a", count: 65), false),
    ])
    func `keeps sound request ids of the client`(id: String, isKept: Bool) {
        let request = APIRequest(target: "/", headers: [.requestID: id])
        #expect((request.requestID == id) == isKept)
        #expect(!request.requestID.isEmpty)
    }
}
