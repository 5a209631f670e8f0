import Database
import MovieModel

/// What a payload needs beside itself to be decoded: how its file was encoded and what its columns were called.
public struct RawPreamble: Hashable, Sendable {
    /// The character encoding by its IANA name.
    public var encoding: String?
    /// The names of the columns, where the file had any.
    public var columns: [String]?

    /// Creates a preamble.
    public init(encoding: String? = nil, columns: [String]? = nil) {
        self.encoding = encoding
        self.columns = columns
    }

    /// A hash that differs when a payload would be decoded differently.
    var fingerprint: [UInt8] {
        let text = "\(encoding ?? "")\n\(columns.map(TextList.json) ?? "")"
        return ContentHash(of: text.utf8).bytes
    }
}
