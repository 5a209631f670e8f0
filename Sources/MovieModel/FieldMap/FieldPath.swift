/// A path into a record: names separated by `/`, each with an optional condition in brackets.
///
/// `credits/crew[job=Director]/name` picks the names of those members of the list `crew` whose `job` is
/// `Director`. Lists are walked through at every step. `.` is the value itself.
public struct FieldPath: Hashable, Sendable, CustomStringConvertible {
    /// One name of the path.
    public struct Segment: Hashable, Sendable {
        /// The member's name.
        public var name: String
        /// What the member must hold to be picked.
        public var condition: Condition?
    }

    /// A condition on a member: its field must hold this text.
    public struct Condition: Hashable, Sendable {
        /// The field's name.
        public var name: String
        /// The text it must hold.
        public var text: String
    }

    /// The names in order; none for the value itself.
    public let segments: [Segment]
    /// The path as written.
    public let description: String

    /// Reads a path, or returns `nil` if a name is empty or a bracket unclosed.
    ///
    /// A name may hold anything but `/` and `[`, so columns such as `Runtime (Minutes)` need no quoting.
    public init?(_ text: String) {
        description = text
        if text == "." {
            segments = []
            return
        }
        var read: [Segment] = []
        for piece in text.split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = Self.segment(piece) else { return nil }
            read.append(segment)
        }
        segments = read
    }

    private static func segment(_ piece: Substring) -> Segment? {
        guard let open = piece.firstIndex(of: "[") else {
            return piece.isEmpty ? nil : Segment(name: String(piece), condition: nil)
        }
        guard piece.last == "]" else { return nil }
        let inside = piece[piece.index(after: open)...].dropLast()
        guard let equals = inside.firstIndex(of: "="), equals != inside.startIndex, open != piece.startIndex else {
            return nil
        }
        let condition = Condition(
            name: String(inside[..<equals]), text: String(inside[inside.index(after: equals)...]))
        return Segment(name: String(piece[..<open]), condition: condition)
    }

    /// The values at this path, in the order of the record, nulls left out.
    public func values(in root: RecordValue) -> [RecordValue] {
        var values = root.elements
        for segment in segments {
            values = values.flatMap { value in
                (value[segment.name]?.elements ?? []).filter { segment.accepts($0) }
            }
        }
        return values
    }
}

extension FieldPath.Segment {
    fileprivate func accepts(_ value: RecordValue) -> Bool {
        guard let condition else { return true }
        return value[condition.name]?.text == condition.text
    }
}
