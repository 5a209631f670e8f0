import HTTPTypes
import MovieModel
import NIOHTTP1

/// What is wrong with a request as a message, before anyone asks what it wants.
enum RequestRefusal {
    /// Whether the service is to refuse a request, which it does behind the bridge.
    static func applies(to head: HTTPRequestHead) -> Bool {
        // The rules of the connection let a request without a host through only to be refused.
        guard head.headers.contains(name: "Host") else { return true }
        let size = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        return size > Limits.headerBytes
    }
}
