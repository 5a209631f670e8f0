import MovieModel

@testable import Decoding

/// Everything that reading a file gives, up to and with the error that ends it.
struct Reading: Equatable {
    var preamble: Preamble?
    var entries: [DecodedEntry] = []
    var error: DecodingError?

    /// Reads bytes, in pieces of up to `largest` bytes.
    init(
        _ bytes: [UInt8], as format: SourceFormat, requiredColumns: [String] = [], largest: Int = .max,
        seed: UInt64 = 0
    ) {
        var reader = RecordReader(format: format, file: "file", requiredColumns: requiredColumns)
        if largest != .max { reader.chunkByteCount = largest }
        do {
            try reader.read(
                ChunkedSource(bytes, largest: largest, seed: seed), preamble: { preamble = $0 }, { entries.append($0) })
        } catch {
            self.error = error as? DecodingError
        }
    }

    init(_ text: String, as format: SourceFormat, requiredColumns: [String] = []) {
        self.init(Array(text.utf8), as: format, requiredColumns: requiredColumns)
    }

    var records: [DecodedRecord] {
        entries.compactMap { if case .record(let record) = $0 { record } else { nil } }
    }

    var rejections: [Rejection] {
        entries.compactMap { if case .rejected(let rejection, _) = $0 { rejection } else { nil } }
    }

    /// One line per entry, as goldens have it: the line and the value, or the rejection.
    var summary: [String] {
        entries.map { entry in
            switch entry {
            case .record(let record): "\(record.place.line): \(record.value.shown)"
            case .rejected(let rejection, _): "\(rejection.place?.line ?? 0)! \(rejection.code): \(rejection.reason)"
            }
        }
    }
}

extension RecordValue {
    /// A short form for expectations: `{name=text, list=[a, b], nothing=~}`.
    var shown: String {
        switch self {
        case .null: "~"
        case .text(let text): text
        case .list(let elements): "[" + elements.map(\.shown).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map { "\($0.name)=\($0.value.shown)" }.joined(separator: ", ") + "}"
        }
    }
}

extension SourceFormat {
    static let csv = SourceFormat(layout: .delimited(.csv))
    static let tsv = SourceFormat(layout: .delimited(.tsv))
    static let lines = SourceFormat(layout: .jsonLines)

    static func array(_ path: String...) -> SourceFormat { SourceFormat(layout: .jsonArray(path: path)) }
    static func xml(_ path: String...) -> SourceFormat { SourceFormat(layout: .xml(path: path)) }

    static func dat(_ delimiter: String, _ columns: [String]) -> SourceFormat {
        SourceFormat(layout: .delimited(DelimitedDialect(delimiter: delimiter, isQuoted: false, columns: columns)))
    }

    func encoded(_ name: String) -> SourceFormat {
        var format = self
        format.encoding = name
        return format
    }
}

/// UTF-16 bytes of a text, in the order asked for.
func utf16(_ text: String, isBigEndian: Bool = false, marked: Bool = false) -> [UInt8] {
    ((marked ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
        isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
}

/// Latin-1 bytes of a text that has them.
func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}
