import Foundation
import HTTPTypes
import NIOCore
import SearchIndex

@testable import HTTPAPI

/// The API without a transport.
struct Service {
    /// What answers.
    let service: APIService

    /// The service of the shared fixture.
    init(_ configuration: APIConfiguration = APIConfiguration(), stores: ServedStores? = nil) throws {
        service = APIService(stores: try stores ?? Fixture.shared().stores, configuration: configuration)
    }

    /// Asks it.
    func respond(
        _ target: String, _ method: HTTPRequest.Method = .get, headers: HTTPFields = [:], body: String = "",
        client: String = "192.0.2.1"
    ) -> APIResponse {
        service.respond(
            to: APIRequest(
                method: method, target: target, headers: headers, body: ByteBuffer(string: body), client: client),
            within: .seconds(20))  // A busy machine must not cut a search short.
    }
}

extension APIResponse {
    /// The body as the object Foundation reads from it; empty for anything else.
    var object: [String: Any] {
        (try? JSONSerialization.jsonObject(with: Data(body.readableBytesView))) as? [String: Any] ?? [:]
    }

    /// The body as text.
    var text: String { String(buffer: body) }

    /// The ids of the hits.
    var hitIDs: [String] {
        (object["results"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }
}
