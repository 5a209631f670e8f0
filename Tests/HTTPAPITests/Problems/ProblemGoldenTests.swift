import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

@testable import HTTPAPI

/// Every message the API refuses with, as a client reads it.
@Suite struct ProblemGoldenTests {
    @Test func `says what is wrong and what was expected`() throws {
        let service = APIService(stores: try Fixture.shared().stores, configuration: APIConfiguration())
        let golden = try GoldenFile("../Goldens/problems.golden")
        let difference = try golden.difference { command in
            try Self.summary(of: service.respond(to: Self.request(command)))
        }
        #expect(difference == nil, "\(difference ?? "")")
    }

    /// Reads `METHOD target`.
    private static func request(_ command: String) throws -> APIRequest {
        let words = command.split(separator: " ", maxSplits: 1)
        let method = try #require(words.first.flatMap { HTTPRequest.Method(String($0)) })
        return APIRequest(method: method, target: String(try #require(words.last)))
    }

    private static func summary(of response: APIResponse) throws -> String {
        let parsed = try JSONSerialization.jsonObject(with: Data(response.body.readableBytesView))
        let body = try #require(parsed as? [String: Any])
        var lines = [
            "\(response.status.code) \(text(body["type"]))", "\(text(body["title"])): \(text(body["detail"]))",
        ]
        if let allowed = response.headers[.allow] { lines.append("Allow: \(allowed)") }
        if body["successor"] != nil { lines.append("successor: \(text(body["successor"]))") }
        for error in body["errors"] as? [[String: Any]] ?? [] {
            lines.append("- \(text(error["parameter"])): \(text(error["code"])): \(text(error["message"]))")
            let expected = error["expected"] as? [String] ?? []
            if !expected.isEmpty { lines.append("  expected: \(expected.joined(separator: ", "))") }
            if let suggestion = error["suggestion"] as? [String: Any] {
                lines.append("  suggestion: \(text(suggestion["replacement"]))")
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ value: Any?) -> String { value as? String ?? "–" }
}
