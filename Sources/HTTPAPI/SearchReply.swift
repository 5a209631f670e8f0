import HTTPTypes
import NIOCore
import SearchIndex

/// The reply of `GET /movies/search` without a server, byte for byte what HTTP would carry.
public struct SearchReply: Sendable {
    /// The status, such as 200.
    public let status: Int
    /// The document: the result, or what is wrong with the request.
    public let body: [UInt8]

    /// Answers a target, such as `/movies/search?query=it`, from one generation.
    public init(target: String, index: CompiledIndex) {
        let request = APIRequest(target: target)
        let response: APIResponse
        do throws(Problem) {
            response = try SearchEndpoint(index: index, timeBudget: nil).respond(
                to: request, target: RequestTarget(target))
        } catch {
            response = error.response(to: request)
        }
        status = response.status.code
        body = Array(response.body.readableBytesView)
    }

    /// The target that searches for a query.
    ///
    /// - Parameter parameters: what else is asked, such as `("page", "2")`.
    public static func target(query: String, parameters: [(name: String, value: String)] = []) -> String {
        let items = [("query", query)] + parameters.map { ($0.name, $0.value) }
        return SearchLinks.searchPath + "?"
            + items.map { "\(PercentCoding.encoded($0.0))=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
    }
}
