/// The path and the query of a request target, still percent-encoded.
///
/// Accepts the origin form (`/movies/search?query=it`) and the absolute form that proxies send.
struct RequestTarget: Hashable, Sendable {
    /// The path up to `?`, `/` when the target has none.
    let path: Substring
    /// The text behind `?`, empty when there is none.
    let query: Substring

    /// Splits a target.
    init(_ text: String) {
        let local = Self.withoutAuthority(text[...])
        let mark = local.firstIndex(of: "?")
        let path = local[..<(mark ?? local.endIndex)]
        self.path = path.isEmpty ? "/" : path
        query = mark.map { local[local.index(after: $0)...] } ?? ""
    }

    /// The segments of the path, decoded, or `nil` if one is no UTF-8. The root has none.
    var segments: [String]? {
        var segments: [String] = []
        for segment in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let text = PercentCoding.decoded(segment) else { return nil }
            segments.append(text)
        }
        return segments == [""] ? [] : segments
    }

    private static func withoutAuthority(_ text: Substring) -> Substring {
        if text.utf8.first == UInt8(ascii: "/") { return text }  // As nearly every target does.
        for scheme in ["http://", "https://"] where text.lowercased().hasPrefix(scheme) {
            let rest = text.dropFirst(scheme.count)
            return rest[(rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex)...]
        }
        return text
    }
}
