import MovieModel

/// Finds the records of a file one after the other.
protocol RecordSplitter {
    /// What a stored payload needs to be decoded alone.
    var preamble: Preamble { get }

    /// The next entry, or `nil` at the end of the file.
    mutating func next() throws -> DecodedEntry?
}

extension TextWindow {
    /// The entry for the record that takes the first `byteCount` bytes of ``text``, which must be text.
    ///
    /// The caller drops it.
    func entry(
        _ byteCount: Int, decode: (UnsafeRawBufferPointer) throws(Rejection) -> RecordValue
    ) -> DecodedEntry {
        guard byteCount <= Limits.recordBytes else { return oversizedEntry() }
        let payload = payload(byteCount)
        let place = RecordPlace(file: file, line: line, byteOffset: byteOffset, byteCount: payload.count)
        do throws(Rejection) {
            let bytes = UnsafeRawBufferPointer(rebasing: text.prefix(byteCount))
            if let fault = TextCheck.firstFault(in: bytes) { throw rejection(of: fault) }
            return .record(DecodedRecord(place: place, payload: payload, value: try decode(bytes)))
        } catch {
            return .rejected(error.placed(at: place), payload: payload)
        }
    }

    /// The entry for a record larger than ``Limits/recordBytes`` that begins with ``text``.
    func oversizedEntry() -> DecodedEntry {
        let payload = payload(Limits.rejectedPayloadBytes)
        let place = RecordPlace(file: file, line: line, byteOffset: byteOffset, byteCount: payload.count)
        return .rejected(Rejection.recordSize().placed(at: place), payload: payload)
    }

    /// The refusal of a record that begins with ``text`` and holds a fault.
    func rejection(of fault: TextCheck.Fault) -> Rejection {
        let offset = originalByteCount(fault.byteOffset)
        return switch fault {
        case .notUTF8: .invalidText(encoding, byteOffset: offset)
        case .nul: .nulByte(byteOffset: offset)
        }
    }

    /// Drops everything up to and with the next line feed, however far it is.
    func dropLine() throws {
        while true {
            if let feed = text.firstIndex(of: 0x0A) { return drop(feed + 1, lineFeedCount: 1) }
            drop(text.count, lineFeedCount: 0)
            if isExhausted { return }
            try fill()
        }
    }
}
