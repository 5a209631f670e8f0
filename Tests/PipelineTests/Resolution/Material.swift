import CatalogStore
import MovieModel
import Testing

/// Records as the catalog hands them to resolution, built in a line.
enum Material {
    static func provider(_ code: String) throws -> ProviderID { try #require(ProviderID(code)) }

    /// A record with titles of its own; a title's key is its text in lower case.
    static func record(
        _ code: String, key: String = "1", titles: [RecordTitle] = [],
        _ describe: (inout CanonicalRecord) -> Void = { _ in }
    ) throws -> MaterialRecord {
        var record = CanonicalRecord(provider: try provider(code), key: key)
        record.titles = titles
        describe(&record)
        let stored = titles.enumerated().map { place, title in
            StoredTitle(id: Int64(code.count * 1000 + place), title: title, normalized: title.text.lowercased())
        }
        return MaterialRecord(
            recordID: 1, state: .linked, titles: stored, record: record)
    }
}
