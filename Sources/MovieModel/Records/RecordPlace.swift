/// Where a record stands in what a provider published.
///
/// Every message about a record names its place, so that a person can open the file there.
public struct RecordPlace: Hashable, Sendable, CustomStringConvertible {
    /// The path or address of the file, as the source names it.
    public var file: String
    /// The line the record begins on, counted from 1.
    public var line: Int
    /// The offset of its first byte in the decompressed file.
    public var byteOffset: Int
    /// The number of bytes it takes there.
    public var byteCount: Int

    /// Creates a place.
    public init(file: String, line: Int, byteOffset: Int, byteCount: Int) {
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.byteCount = byteCount
    }

    /// `title.basics.tsv:12`
    public var description: String { "\(file):\(line)" }
}
