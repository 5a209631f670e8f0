import MovieModel

/// Makes a record of the fields of a line: column names to texts.
struct DelimitedRecordDecoder {
    private let columns: [String]
    private let nullText: [UInt8]?
    private var scanner: FieldScanner

    /// Creates a decoder for records with these columns.
    init(dialect: DelimitedDialect, columns: [String]) {
        self.columns = columns
        nullText = dialect.nullText.map { Array($0.utf8) }
        scanner = FieldScanner(dialect)
    }

    /// Finds the record at the start of a text, for ``value(of:in:)``.
    mutating func scan(
        _ text: UnsafeRawBufferPointer, before continuation: FieldScanner.Continuation
    ) -> FieldScanner.Outcome {
        scanner.scan(text, before: continuation)
    }

    /// The content of the record last found at the start of `text`.
    ///
    /// - Precondition: the bytes of the record have passed ``TextCheck``.
    func value(in text: UnsafeRawBufferPointer) throws(Rejection) -> RecordValue {
        let fields = scanner.fields
        guard fields.count == columns.count else {
            throw .fieldCount(expected: columns.count, found: fields.count)
        }
        if fields.contains(where: { $0.end - $0.start > Limits.fieldBytes }) { throw .fieldSize() }
        var members: [RecordValue.Member] = []
        members.reserveCapacity(fields.count)
        for index in fields.indices {
            members.append(RecordValue.Member(columns[index], value(of: fields[index], in: text)))
        }
        return .object(members)
    }

    /// The fields of the record last found as plain texts, for a header.
    func texts(in text: UnsafeRawBufferPointer) -> [String] {
        scanner.fields.map { Self.text(of: $0, in: text) }
    }

    private func value(of field: FieldScanner.Field, in text: UnsafeRawBufferPointer) -> RecordValue {
        if let nullText, !field.isQuoted, field.end - field.start == nullText.count,
            text[field.start..<field.end].elementsEqual(nullText)
        {
            return .null
        }
        return .text(Self.text(of: field, in: text))
    }

    private static func text(of field: FieldScanner.Field, in text: UnsafeRawBufferPointer) -> String {
        let bytes = UnsafeRawBufferPointer(rebasing: text[field.start..<field.end])
        guard field.isEscaped else { return String(decoding: bytes, as: UTF8.self) }
        var unescaped: [UInt8] = []
        unescaped.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            unescaped.append(bytes[index])
            index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return String(decoding: unescaped, as: UTF8.self)
    }
}
