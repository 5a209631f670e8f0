import Database
import MovieModel

/// The writing side of the catalog, in one transaction, valid inside the closure that received it.
///
/// It reads what it has written. Numbers it looked up are remembered for the transaction only, since a rollback
/// may take them back.
public final class CatalogWriter: CatalogReader {
    /// The time of the transaction, in microseconds since 1970.
    let now: Int64
    private var genreNumbers = NumberTable<String>()
    private var labelNumbers = NumberTable<Label>()
    private var personNumbers = NumberTable<String>()

    private struct Label: Hashable {
        var provider: Int64
        var text: String
    }

    init(_ connection: any SQLConnection, now: Int64) {
        self.now = now
        super.init(connection)
    }

    /// The number of a provider. One that is only named by others gets a row under its code.
    func number(of provider: ProviderID) throws -> Int64 {
        if let known = try knownNumber(of: provider) { return known }
        return try connection.insert(
            "INSERT INTO provider (code, name) VALUES ($1, $1)", [.text(provider.code)])
    }

    /// The number of a canonical genre.
    func number(of genre: Genre) throws -> Int64 {
        try genreNumbers.number(of: genre.code) {
            try interned(
                "SELECT id FROM genre WHERE code = $1", "INSERT INTO genre (code, name) VALUES ($1, $2)",
                [.text(genre.code)], [.text(genre.code), .text(genre.label)])
        }
    }

    /// The number of a provider's genre label.
    func number(ofLabel label: String, provider: Int64) throws -> Int64 {
        try labelNumbers.number(of: Label(provider: provider, text: label)) {
            try interned(
                "SELECT id FROM provider_genre WHERE provider_id = $1 AND label = $2",
                "INSERT INTO provider_genre (provider_id, label, folded) VALUES ($1, $2, $3)",
                [.integer(provider), .text(label)], [.integer(provider), .text(label), .text(label.lowercased())])
        }
    }

    /// The number of a person's name.
    func number(ofPerson name: String) throws -> Int64 {
        try personNumbers.number(of: name) {
            try interned(
                "SELECT id FROM person WHERE name = $1", "INSERT INTO person (name) VALUES ($1)",
                [.text(name)])
        }
    }

    private func interned(
        _ select: String, _ insert: String, _ key: [SQLValue], _ values: [SQLValue]? = nil
    ) throws -> Int64 {
        if let known = try connection.first(select, key, { $0.integer(0) }) { return known }
        return try connection.insert(insert, values ?? key)
    }
}
