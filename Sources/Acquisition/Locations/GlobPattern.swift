import Glibc

/// A path with `*`, `?` or `[…]` in it, which stands for the files that match.
struct GlobPattern: Hashable {
    /// The pattern as declared.
    let text: String

    /// Creates a pattern, or returns `nil` for a path without such characters.
    init?(_ text: String) {
        guard text.contains(where: { "*?[".contains($0) }) else { return nil }
        self.text = text
    }

    /// The matching files in the order of their paths, so that a run reads them in the same order every time.
    ///
    /// - Throws: ``AcquisitionError/noMatch(pattern:directory:)`` if there is none.
    func files() throws(AcquisitionError) -> [String] {
        var matches = glob_t()
        defer { globfree(&matches) }
        let status = glob(text, GLOB_NOSORT, nil, &matches)
        guard status == 0 || status == GLOB_NOMATCH else {
            throw .unreadable(file: text, reason: SystemError.message)
        }
        let paths = (0..<Int(matches.gl_pathc)).compactMap { matches.gl_pathv[$0].map { String(cString: $0) } }
        let files = paths.filter(LocalFile.isRegular).sorted()
        guard !files.isEmpty else { throw .noMatch(pattern: text, directory: directory) }
        return files
    }

    /// The deepest directory that every match lies in.
    private var directory: String {
        let fixed = text.prefix { !"*?[".contains($0) }
        guard let slash = fixed.lastIndex(of: "/") else { return "." }
        return slash == fixed.startIndex ? "/" : String(fixed[..<slash])
    }
}
