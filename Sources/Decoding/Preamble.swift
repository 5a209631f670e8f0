/// What one payload needs, beside its format, to be decoded alone later.
///
/// It is known once the start of a file has been read and holds for all its records.
public struct Preamble: Hashable, Sendable {
    /// The column names, for delimited formats.
    public var columns: [String]?
    /// The name of the character encoding that was used.
    public var encoding: String

    /// Creates a preamble.
    public init(columns: [String]? = nil, encoding: String = "UTF-8") {
        self.columns = columns
        self.encoding = encoding
    }
}
