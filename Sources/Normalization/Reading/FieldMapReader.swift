import Decoding
import MovieModel

/// Reads the decoded content of one part through its source's field map.
struct FieldMapReader: Sendable {
    /// The name of the source whose parts it reads.
    let sourceName: String
    private let fields: FieldMap
    private let provider: ProviderID
    private let titles: [TitleReader]
    private let ratings: [RatingReader]
    private let people: [PersonReader]
    private let ids: [(namespace: String, expression: FieldExpression)]

    /// Creates a reader for a source of a provider.
    init(source: SourceDeclaration, provider: ProviderDeclaration) {
        sourceName = source.name
        fields = source.fields
        self.provider = provider.id
        titles = fields.titles.map(TitleReader.init)
        ratings = fields.ratings.map { RatingReader(rule: $0, provider: provider) }
        people = fields.people.map(PersonReader.init)
        // Sorted, since the order of a dictionary differs from run to run.
        ids = fields.ids.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What the part says, under the key of its record.
    ///
    /// Lists may still hold duplicates; the union of the parts drops them.
    func record(from value: RecordValue, key: String) throws(Rejection) -> CanonicalRecord {
        var record = CanonicalRecord(provider: provider, key: key)
        record.titles = titles.flatMap { $0.titles(in: value) }
        record.year = firstNumber(fields.year, in: value, within: Self.possibleYears)
        record.runtime = firstNumber(fields.runtime, in: value, within: Self.possibleMinutes)
        record.type = labels(fields.type, in: value).first
        record.languages = labels(fields.languages, in: value).map(Self.languageCode)
        record.countries = labels(fields.countries, in: value)
        record.genreLabels = labels(fields.genres, in: value)
        record.keywords = labels(fields.keywords, in: value)
        record.externalIDs = externalIDs(in: value)
        record.isAdult = labels(fields.isAdult, in: value).first.map(Self.isTrue) ?? false
        for reader in people { record.people += reader.people(in: value) }
        for reader in ratings { record.ratings += try reader.ratings(in: value) }
        return record
    }

    /// The years a movie can be from. Another one is a slip, such as `2115` for `2015`, and is left out.
    private static let possibleYears = 1870...2100
    /// The running times a movie can have: up to that of the longest one, 857 hours. Zero means unknown.
    private static let possibleMinutes = 1...60_000

    private func firstNumber(
        _ expression: FieldExpression?, in value: RecordValue, within range: ClosedRange<Int>
    ) -> Int? {
        guard let expression else { return nil }
        for text in expression.texts(in: value) {
            guard let number = PublishedNumber(text)?.rounded, range.contains(number) else { continue }
            return number
        }
        return nil
    }

    private func labels(_ expression: FieldExpression?, in value: RecordValue) -> [String] {
        expression.map { $0.texts(in: value).compactMap(CleanText.label) } ?? []
    }

    private func externalIDs(in value: RecordValue) -> [ExternalID] {
        ids.flatMap { id in
            id.expression.texts(in: value).compactMap { text in
                CleanText.cleaned(text)
                    .flatMap { CleanText.isMissingIdentity($0) ? nil : $0 }
                    .flatMap { ExternalID(namespace: id.namespace, value: $0) }
            }
        }
    }

    /// ISO 639 codes are lower case; a name or a tag with a region stays as published.
    private static func languageCode(_ label: String) -> String {
        label.utf8.count <= 3 ? label.lowercased() : label
    }

    private static func isTrue(_ label: String) -> Bool { label == "1" || label.lowercased() == "true" }
}
