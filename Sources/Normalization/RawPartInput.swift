public import Decoding
public import MovieModel

/// One part of a raw record, as the landing store kept it.
public struct RawPartInput: Sendable {
    /// The name of the source that published it.
    public var source: String
    /// Its bytes, exactly as published.
    public var payload: [UInt8]
    /// What its file said about all of its records.
    public var preamble: Preamble
    /// Where it stands, named by a rejection.
    public var place: RecordPlace?

    /// Creates a part.
    public init(source: String, payload: [UInt8], preamble: Preamble, place: RecordPlace? = nil) {
        self.source = source
        self.payload = payload
        self.preamble = preamble
        self.place = place
    }
}
