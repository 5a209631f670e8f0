import HTTPTypes
import Testing

@testable import HTTPAPI

extension AccessPolicy {
    /// A policy with a key of each scope, whose secrets are their names.
    static let forTests = AccessPolicy(keys: [key("reader", .search), key("operator", .admin)])

    private static func key(_ name: String, _ scope: AccessScope) -> AccessKey {
        guard let key = AccessKey(name: name, digest: AccessKey.digest(of: name), scopes: [scope]) else {
            preconditionFailure("a digest has 64 digits")
        }
        return key
    }
}

/// Who may ask what: over every endpoint there is, so that a new one without a rule fails.
@Suite struct AccessTests {
    private static func status(
        _ endpoint: Endpoint, isClosed: Bool, _ headers: HTTPFields
    ) throws -> Int {
        var configuration = APIConfiguration()
        configuration.access = .forTests
        configuration.access.isSearchClosed = isClosed
        let target = String(endpoint.prefix) + (endpoint.isTemplate ? "x" : "")
        return try Service(configuration).respond(target, endpoint.methods[0], headers: headers).status.code
    }

    @Test(arguments: Endpoint.allCases)
    func `every endpoint lets in whom it should`(endpoint: Endpoint) throws {
        let keys: [(HTTPFields, scopes: Set<AccessScope>)] = [
            ([:], []), ([.authorization: "Bearer reader"], [.search]), ([.apiKey: "reader"], [.search]),
            ([.authorization: "bearer operator"], [.search, .admin]), ([.apiKey: "operator"], [.search, .admin]),
        ]
        for isClosed in [false, true] {
            for (headers, scopes) in keys {
                let status = try Self.status(endpoint, isClosed: isClosed, headers)
                let mayPass =
                    switch endpoint.access {
                    case .everyone: true
                    case .scope(.search): !isClosed || scopes.contains(.search)
                    case .scope(.admin): scopes.contains(.admin)
                    }
                let refusal = scopes.isEmpty ? 401 : 403
                #expect((status == refusal) == !mayPass, "\(endpoint) \(isClosed) \(headers) gives \(status)")
            }
        }
    }

    @Test(
        arguments: [
            [.authorization: "Bearer nobody"], [.apiKey: ""], [.authorization: "Bearer Reader"],
        ] as [HTTPFields])
    func `a key that is not known is refused even where none is needed`(headers: HTTPFields) throws {
        #expect(try Self.status(.genres, isClosed: false, headers) == 401)
    }

    @Test func `a good key does not make up for a bad one beside it`() throws {
        for headers in [
            [.apiKey: "operator", .authorization: "Bearer nobody"],
            [.apiKey: "nobody", .authorization: "Bearer operator"],
            [.apiKey: "operator", .authorization: "Bearer"],
        ] as [HTTPFields] {
            #expect(try Self.status(.reload, isClosed: false, headers) == 401)
        }
    }

    @Test func `credentials of another scheme are not looked at`() throws {
        #expect(try Self.status(.genres, isClosed: false, [.authorization: "Basic YTpi"]) == 200)
        #expect(try Self.status(.genres, isClosed: true, [.authorization: "Basic YTpi"]) == 401)
    }

    @Test func `a refusal says how to bring a key and repeats none`() throws {
        var configuration = APIConfiguration()
        configuration.access = .forTests
        let response = try Service(configuration).respond(
            "/admin/reload", .post, headers: [.apiKey: "canary-5f1d"])
        #expect(response.headers[.wwwAuthenticate] == "Bearer realm=\"cmovie\"")
        #expect(!response.text.contains("canary"))
    }

    @Test func `only a digest is a digest`() {
        #expect(AccessKey.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        for text in ["", "abc", String(repeating: "g", count: 64), String(repeating: "0", count: 63)] {
            #expect(AccessKey(name: "x", digest: text, scopes: [.search]) == nil)
        }
        #expect(AccessKey.freshSecret() != AccessKey.freshSecret())
        #expect(AccessKey.freshSecret().utf8.count == 68)
    }
}
