import NIOHTTP1

/// The addresses that are answered on the event loop.
///
/// Each of them is also answered behind the bridge, by the same function: when other answers are pending, when a
/// search takes long, and when the client does not read.
struct HotRoutes: Sendable {
    /// The paths, each as its bytes stand in a target.
    private let paths: [String]

    /// No address.
    static let none = HotRoutes(paths: [])
    /// Every address whose answer neither waits nor takes long.
    static let all = HotRoutes(paths: [SearchLinks.searchPath])

    /// Whether a request can be answered on the event loop as far as its head tells.
    ///
    /// A target in absolute form, with an encoded path, or with a body takes the usual way.
    func contain(_ head: HTTPRequestHead) -> Bool {
        guard head.method == .GET || head.method == .HEAD, paths.contains(where: { Self.leads(head.uri, to: $0) })
        else { return false }
        return !head.headers.contains {
            let name = $0.name
            return name.isSame("Content-Length") || name.isSame("Transfer-Encoding") || name.isSame("Expect")
        }
    }

    private static func leads(_ target: String, to path: String) -> Bool {
        var bytes = target.utf8.makeIterator()
        for byte in path.utf8 where bytes.next() != byte { return false }
        let next = bytes.next()
        return next == nil || next == UInt8(ascii: "?")
    }
}

extension String {
    /// Whether two field names are the same, whatever the case of their ASCII letters.
    fileprivate func isSame(_ other: String) -> Bool {
        utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8) { $0 | 0x20 == $1 | 0x20 }
    }
}
