/// The content of one record, whatever format it was published in.
///
/// - CSV and TSV: an object of column names to text.
/// - JSON: as it stands, numbers kept as their text so that no digit is lost.
/// - XML: an element is an object whose attributes are `@name`, whose children go by their name (a list
///   when repeated) and whose text is `#text`; an element with text alone is that text.
public enum RecordValue: Hashable, Sendable {
    case null
    case text(String)
    case list([RecordValue])
    case object([Member])

    /// A named value of an object, in the order of the record.
    public struct Member: Hashable, Sendable {
        /// The name as published.
        public var name: String
        /// Its value.
        public var value: RecordValue

        /// Creates a member.
        public init(_ name: String, _ value: RecordValue) {
            self.name = name
            self.value = value
        }
    }

    /// The text of a scalar, or of an element that holds text beside its attributes.
    public var text: String? {
        switch self {
        case .text(let text): text
        case .object: self["#text"]?.text
        case .null, .list: nil
        }
    }

    /// The first member of that name, or `nil`.
    public subscript(name: String) -> RecordValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The elements of a list, nothing for null, and otherwise the value alone.
    public var elements: [RecordValue] {
        switch self {
        case .null: []
        case .list(let elements): elements
        case .text, .object: [self]
        }
    }
}
