/// Why a record was refused, and where it stands.
///
/// A rejection never stops a run: the record waits in quarantine while the others go on.
public struct Rejection: Error, Hashable, Sendable, CustomStringConvertible {
    /// A stable code for counting and filtering, such as `field_count`.
    public var code: String
    /// The reason in words: what was found and what was expected.
    public var reason: String
    /// Where the record stands, if it came from a file.
    public var place: RecordPlace?

    /// Creates a rejection.
    public init(code: String, reason: String, place: RecordPlace? = nil) {
        self.code = code
        self.reason = reason
        self.place = place
    }

    /// `title.basics.tsv:12: expected 9 fields, found 4`
    public var description: String { place.map { "\($0): \(reason)" } ?? reason }
}
