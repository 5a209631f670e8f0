/// Why a file as a whole cannot be read on.
///
/// Entries delivered before the error stand; whether they count is the caller's decision. A single bad record
/// is no error but a rejected entry.
public enum DecodingError: Error, Hashable, Sendable {
    /// The operating system refuses the file.
    case unreadable(Position, reason: String)
    /// The file ends in the middle of a gzip stream.
    case truncatedGzip(Position)
    /// The gzip stream contradicts itself or its checksum.
    case damagedGzip(Position, reason: String)
    /// The gzip stream becomes larger than input may.
    case inflatesTooMuch(Position, reason: String)
    /// No converter is known for the encoding.
    case unknownEncoding(Position, name: String)
    /// The content is of another kind than its declaration says.
    case wrongFormat(Position, expected: String, found: String)
    /// The header lacks columns that are needed.
    case missingColumns(Position, missing: [String], found: [String])
    /// The structure that holds the records is broken.
    case malformed(Position, reason: String)
    /// An XML file with a document type declaration, which is refused unread.
    case documentType(Position)
    /// A part of the structure is beyond a cap.
    case tooLarge(Position, part: String, limit: Int)

    /// How far the reading had come.
    public struct Position: Hashable, Sendable, CustomStringConvertible {
        /// The file, as the source names it.
        public var file: String
        /// The line, counted from 1.
        public var line: Int
        /// The column of that line, counted from 1, where it is known.
        public var column: Int?
        /// The offset in the decompressed file, in bytes.
        public var byteOffset: Int

        /// Creates a position.
        public init(file: String, line: Int, column: Int? = nil, byteOffset: Int) {
            self.file = file
            self.line = line
            self.column = column
            self.byteOffset = byteOffset
        }

        /// `kodi.xml:12:5 (byte 482)`
        public var description: String {
            "\(file):\(line)\(column.map { ":\($0)" } ?? "") (byte \(byteOffset))"
        }
    }

    /// Where the reading stopped.
    public var position: Position {
        switch self {
        case .unreadable(let position, _), .truncatedGzip(let position), .damagedGzip(let position, _),
            .inflatesTooMuch(let position, _), .unknownEncoding(let position, _), .wrongFormat(let position, _, _),
            .missingColumns(let position, _, _), .malformed(let position, _), .documentType(let position),
            .tooLarge(let position, _, _):
            position
        }
    }
}

extension DecodingError: CustomStringConvertible {
    /// One line: the place, what was found and what was expected.
    public var description: String { "\(place): \(reason)" }

    /// A file that was never opened has no line to point at.
    private var place: String {
        if case .unreadable(let position, _) = self, position.byteOffset == 0 { return position.file }
        return position.description
    }

    private var reason: String {
        switch self {
        case .unreadable(_, let reason): "cannot be read: \(reason)"
        case .truncatedGzip: "the file ends before its gzip stream does"
        case .damagedGzip(_, let reason): "the gzip stream is damaged: \(reason)"
        case .inflatesTooMuch(_, let reason): "the gzip stream is refused: \(reason)"
        case .unknownEncoding(_, let name): "no character encoding is known as \(name.quoted)"
        case .wrongFormat(_, let expected, let found): "expected \(expected), found \(found)"
        case .missingColumns(_, let missing, let found):
            "the header lacks \(missing.count == 1 ? "the column" : "the columns") \(missing.quotedList); "
                + "it holds \(found.quotedList)"
        case .malformed(_, let reason): reason
        case .documentType: "holds a document type declaration (<!DOCTYPE), which is refused"
        case .tooLarge(_, let part, let limit): "\(part) is beyond the limit of \(limit)"
        }
    }
}

extension String {
    /// The text for a message: in quotes, on one line, at most 60 characters of it.
    var quoted: String {
        let shown = unicodeScalars.prefix(60).map { $0.value < 0x20 || $0.value == 0x7F ? " " : String($0) }
        return "\"\(shown.joined())\(unicodeScalars.count > 60 ? "…" : "")\""
    }
}

extension [String] {
    /// The texts for a message: the first twelve, quoted.
    fileprivate var quotedList: String {
        prefix(12).map(\.quoted).joined(separator: ", ") + (count > 12 ? " and \(count - 12) more" : "")
    }
}
