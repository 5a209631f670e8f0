import MovieModel

/// Decodes a stored payload again, to the same value as when its file was read.
public struct PayloadDecoder: Sendable {
    private let layout: SourceFormat.Layout
    private let preamble: Preamble

    /// Creates a decoder for the payloads of one file.
    public init(format: SourceFormat, preamble: Preamble) {
        layout = format.layout
        self.preamble = preamble
    }

    /// What a payload says.
    public func value(of payload: [UInt8]) throws(Rejection) -> RecordValue {
        let encoding = EncodingDetection.normalized(preamble.encoding)
        guard encoding != EncodingDetection.utf8 else { return try value(ofText: payload, encoding) }
        return try value(ofText: try Self.converted(payload, encoding), encoding)
    }

    private static func converted(_ payload: [UInt8], _ encoding: String) throws(Rejection) -> [UInt8] {
        guard let transcoder = Transcoder(encoding: encoding) else {
            throw Rejection(
                code: "unknown_encoding", reason: "no character encoding is known as \(encoding.quoted)")
        }
        let text = ByteQueue(capacity: payload.count * 3 + 64)
        payload.withUnsafeBytes { _ = transcoder.convert($0, into: text, isLast: true) }
        return Array(text.bytes)
    }

    private func value(ofText text: [UInt8], _ encoding: String) throws(Rejection) -> RecordValue {
        let outcome: Result<RecordValue, Rejection> = text.withUnsafeBytes { bytes in
            do throws(Rejection) {
                return .success(try value(of: bytes, encoding))
            } catch {
                return .failure(error)
            }
        }
        return try outcome.get()
    }

    private func value(of text: UnsafeRawBufferPointer, _ encoding: String) throws(Rejection) -> RecordValue {
        switch TextCheck.firstFault(in: text) {
        case .notUTF8(let offset): throw .invalidText(encoding, byteOffset: offset)
        case .nul(let offset): throw .nulByte(byteOffset: offset)
        case nil: break
        }
        return switch layout {
        case .delimited(let dialect): try delimited(text, dialect)
        case .jsonArray, .jsonLines: try LiteralParser.record(of: text)
        case .xml(let path): try element(text, path.last ?? "")
        }
    }

    private func delimited(
        _ text: UnsafeRawBufferPointer, _ dialect: DelimitedDialect
    ) throws(Rejection) -> RecordValue {
        var decoder = DelimitedRecordDecoder(dialect: dialect, columns: preamble.columns ?? dialect.columns ?? [])
        switch decoder.scan(text, before: .endOfPayload) {
        case .record(_, text.count, _): return try decoder.value(in: text)
        case .broken(let fault, _, _, _): throw fault.rejection
        case .record, .incomplete: throw Rejection(code: "line_end", reason: "the payload is more than one record")
        }
    }

    private func element(_ text: UnsafeRawBufferPointer, _ name: String) throws(Rejection) -> RecordValue {
        let record: XMLRecordBuilder.Finished?
        do throws(XMLFault) {
            let parser = try XMLPushParser(path: [name])
            try parser.push(text)
            try parser.push(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
            record = parser.builder.takeFinished().first
        } catch {
            throw Rejection(code: "xml", reason: "byte \(error.textOffset + 1) of the payload: \(error.kind.reason)")
        }
        guard let record else { throw Rejection(code: "xml", reason: "the payload is no element <\(name)>") }
        return try record.outcome.get()
    }
}
