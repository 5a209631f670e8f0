/// Where a source's declaration says its files are.
///
/// The scheme decides how they are had; what comes after it is the same for all of them.
enum SourceLocation: Hashable {
    /// One local file.
    case path(String)
    /// The local files that match.
    case pattern(GlobPattern)
    /// A file on a web server.
    case web(WebAddress)

    /// Reads a location.
    ///
    /// A path that exists is one, whatever brackets and asterisks its name holds.
    init(_ text: String) throws(AcquisitionError) {
        if let address = WebAddress(text) {
            self = .web(address)
        } else if Self.hasScheme(text) {
            throw .unsupportedLocation(location: WebAddress.redacted(text))
        } else if let pattern = GlobPattern(text), !LocalFile.exists(text) {
            self = .pattern(pattern)
        } else {
            self = .path(text)
        }
    }

    private static func hasScheme(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else { return false }
        return colon != text.startIndex && !text[..<colon].contains("/")
    }
}
