import Foundation

/// A reply as it came over the wire.
public struct HTTPReply: Sendable {
    /// The status, such as 200.
    public var status: Int
    /// The header fields in their order, names as sent.
    public var headers: [(name: String, value: String)]
    /// The body, chunks joined.
    public var body: [UInt8]

    /// The value of the first field of that name in any case, or `nil`.
    public subscript(header: String) -> String? {
        headers.first { $0.name.lowercased() == header.lowercased() }?.value
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as the object Foundation reads from it; throws unless it is valid JSON.
    public func json() throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(body))
        guard let object = value as? [String: Any] else { throw HTTPClientError.malformed("the JSON is no object") }
        return object
    }
}
