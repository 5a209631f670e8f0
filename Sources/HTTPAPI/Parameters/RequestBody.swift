import Foundation
import HTTPTypes
import MovieModel
import NIOCore

/// The JSON body of a POST request.
struct RequestBody {
    /// The request.
    let request: APIRequest

    /// The members of its object.
    func members() throws(Problem) -> [String: BodyValue] { try decoded([String: BodyValue].self) }

    /// The objects of its one member, `searches`.
    func searches() throws(Problem) -> [[String: BodyValue]] {
        let searches = try decoded(Searches.self).searches
        guard (1...Limits.searchesPerRequest).contains(searches.count) else {
            throw Problem(
                .badBody, "searches takes 1 to \(Limits.searchesPerRequest) objects, not \(searches.count)")
        }
        return searches
    }

    private struct Searches: Decodable {
        var searches: [[String: BodyValue]]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: AnyKey.self)
            for key in container.allKeys where key.stringValue != "searches" {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "expected no member but searches")
            }
            searches = try container.decode([[String: BodyValue]].self, forKey: AnyKey("searches"))
        }
    }

    private struct AnyKey: CodingKey {
        var stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { return nil }
    }

    private func decoded<Value: Decodable>(_ type: Value.Type) throws(Problem) -> Value {
        let kind = request.headers[.contentType]?.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
        guard kind == nil || kind == "application/json" else {
            throw Problem(.unsupportedMediaType, "the body must be application/json, not \(kind ?? "")")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(request.body.readableBytesView))
        } catch let error as DecodingError {
            throw Problem(.badBody, Self.detail(of: error))
        } catch {
            throw Problem(.badBody, "the body is no JSON")
        }
    }

    /// Where the body is not what it should be, and what should be there.
    private static func detail(of error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): return "the body lacks \(key.stringValue)"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            let place = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
            guard !place.isEmpty else { return "the body is no JSON object with parameters" }
            let expected =
                context.debugDescription.hasPrefix("expected") ? context.debugDescription : "another type is expected"
            return "the body at \(place.drop { $0 == "." }): \(expected)"
        @unknown default: return "the body is not what is expected"
        }
    }
}
