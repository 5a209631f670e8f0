/// How the bytes of a source become records.
public struct SourceFormat: Hashable, Sendable {
    /// The arrangement of the records.
    public enum Layout: Hashable, Sendable {
        /// Lines of separated fields.
        case delimited(DelimitedDialect)
        /// One JSON array; its elements are the records. A path leads to it through objects.
        case jsonArray(path: [String])
        /// One JSON object per line.
        case jsonLines
        /// The elements at this path from the root, such as `videodb/movie`.
        case xml(path: [String])
    }

    /// The arrangement of the records.
    public var layout: Layout
    /// The character encoding by its IANA name. `nil` means what a byte order mark or an XML declaration says, else UTF-8.
    public var encoding: String?
    /// The number of records to leave out at the start of each file.
    public var skippedRecords = 0

    /// Creates a format.
    public init(layout: Layout, encoding: String? = nil) {
        self.layout = layout
        self.encoding = encoding
    }
}

/// The dialect of a file of separated fields.
public struct DelimitedDialect: Hashable, Sendable {
    /// What separates two fields.
    public var delimiter: String
    /// Whether `"` quotes a field as in RFC 4180. Where it does not, a quote is plain text.
    public var isQuoted: Bool
    /// The column names. `nil` means the first line holds them.
    public var columns: [String]?
    /// The text that stands for no value, such as `\N`.
    public var nullText: String?

    /// Creates a dialect.
    public init(delimiter: String, isQuoted: Bool, columns: [String]? = nil, nullText: String? = nil) {
        self.delimiter = delimiter
        self.isQuoted = isQuoted
        self.columns = columns
        self.nullText = nullText
    }

    /// RFC 4180: comma, quotes, header line.
    public static let csv = DelimitedDialect(delimiter: ",", isQuoted: true)
    /// IMDb's: tab, a quote is plain text, `\N` is null, header line.
    public static let tsv = DelimitedDialect(delimiter: "\t", isQuoted: false, nullText: "\\N")
}
