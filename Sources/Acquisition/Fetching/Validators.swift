/// What a server gives to ask later whether content is still the same.
struct Validators: Hashable {
    /// The entity tag, quotes and all.
    var tag: String?
    /// The time of the last change, as the server writes it.
    var modified: String?

    /// Creates validators.
    init(tag: String? = nil, modified: String? = nil) {
        self.tag = tag
        self.modified = modified
    }

    /// The request headers that ask for the content only if it changed.
    var conditions: [String] {
        [tag.map { "If-None-Match: \($0)" }, modified.map { "If-Modified-Since: \($0)" }].compactMap(\.self)
    }

    /// The validators as a file keeps them: a line for each.
    var text: String {
        [tag.map { "etag \($0)\n" }, modified.map { "last-modified \($0)\n" }].compactMap(\.self).joined()
    }

    /// Reads the validators of such a file.
    init(text: String) {
        for line in text.split(separator: "\n") {
            if line.hasPrefix("etag ") { tag = String(line.dropFirst("etag ".count)) }
            if line.hasPrefix("last-modified ") { modified = String(line.dropFirst("last-modified ".count)) }
        }
    }
}
