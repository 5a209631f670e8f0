import Decoding
import MovieModel

/// Reads people by one rule of a field map.
struct PersonReader: Sendable {
    private let rule: PersonRule

    /// Creates a reader for a rule.
    init(_ rule: PersonRule) {
        self.rule = rule
    }

    /// The people in a record, in its order.
    func people(in record: RecordValue) -> [RecordPerson] {
        let values = rule.each.map { $0.values(in: record) } ?? [record]
        let names = values.flatMap { rule.name.texts(in: $0) }
            .compactMap { CleanText.name($0, upTo: Limits.titleScalars) }
        return names.enumerated().map { RecordPerson(name: $1, role: rule.role, order: $0) }
    }
}
