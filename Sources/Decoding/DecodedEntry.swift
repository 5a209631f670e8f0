import MovieModel

/// One record as it stands in a file, with its content.
public struct DecodedRecord: Hashable, Sendable {
    /// Where it stands.
    public var place: RecordPlace
    /// Its bytes exactly as in the decompressed file, in the file's own encoding, without the line end.
    public var payload: [UInt8]
    /// What the bytes say.
    public var value: RecordValue

    /// Creates a record.
    public init(place: RecordPlace, payload: [UInt8], value: RecordValue) {
        self.place = place
        self.payload = payload
        self.value = value
    }
}

/// What a file gives at one place: a record, or one that had to be refused.
///
/// A refused record never stops the file. The payload of one that is larger than a record may be is cut to
/// its first 64 KiB.
public enum DecodedEntry: Hashable, Sendable {
    case record(DecodedRecord)
    case rejected(Rejection, payload: [UInt8])
}
