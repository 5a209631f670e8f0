import CCurl

/// A list of request headers as libcurl takes them.
final class CurlHeaders {
    /// The list; `nil` when empty. Valid as long as this object.
    private(set) var list: UnsafeMutablePointer<curl_slist>?

    /// Creates the list.
    init(_ lines: [String]) {
        for line in lines { list = curl_slist_append(list, line) ?? list }
    }

    deinit {
        curl_slist_free_all(list)
    }
}
