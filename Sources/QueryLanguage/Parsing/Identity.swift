/// The value of an id field: a namespace, if it is known, and an identity in it.
struct Identity: Hashable {
    let namespace: String?
    let value: String

    /// Reads `tt0133093`, `tmdb/603`, `tmdb:603`, or a plain value under an alias that names a namespace (`tmdbid`).
    ///
    /// Returns `nil` for what holds anything but letters, digits, `-`, `_` and single dots on either side.
    init?(_ text: String, alias: String) {
        let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "/" || $0 == ":" }
        guard let last = parts.last, parts.allSatisfy({ Self.isName($0) }) else { return nil }
        let written = parts.count == 2 ? parts.first.map { $0.lowercased() } : Self.namespace(of: alias)
        let isIMDb = MovieAddress.isIMDbID(last.lowercased()[...]) && written ?? "imdb" == "imdb"
        namespace = isIMDb ? "imdb" : written
        value = isIMDb ? last.lowercased() : Self.padded(String(last), in: written)
    }

    private static func namespace(of alias: String) -> String? {
        let key = alias.lowercased()
        return key.hasSuffix("id") && key.utf8.count > 2 ? String(key.dropLast(2)) : nil
    }

    /// IMDb's ids are often kept as bare numbers.
    private static func padded(_ value: String, in namespace: String?) -> String {
        let isBareIMDb =
            namespace == "imdb" && value.utf8.count <= 12 && value.utf8.allSatisfy { (48...57).contains($0) }
        return isBareIMDb ? "tt" + String(repeating: "0", count: max(0, 7 - value.utf8.count)) + value : value
    }

    private static func isName(_ text: Substring) -> Bool {
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isDot = scalar == "." && last != "."
            guard scalar.isASCIILetter || scalar.isDigit || scalar == "-" || scalar == "_" || isDot else {
                return false
            }
            last = scalar
        }
        return last != nil
    }
}
