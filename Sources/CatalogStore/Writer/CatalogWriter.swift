import Database
import MovieModel

/// The writing side of the catalog, in one transaction, valid inside the closure that received it.
///
/// It reads what it has written. Numbers it looked up are remembered for the transaction only, since a rollback
/// may take them back.
public final class CatalogWriter: CatalogReader {
    /// The time of the transaction, in microseconds since 1970.
    let now: Int64
    private var providerNumbers: [ProviderID: Int64] = [:]
    private var genreNumbers: [String: Int64] = [:]
    private var labelNumbers: [Label: Int64] = [:]
    private var personNumbers: [String: Int64] = [:]

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
        try remembered(provider, in: \.providerNumbers) {
            try interned(
                "SELECT id FROM provider WHERE code = $1",
                "INSERT INTO provider (code, name) VALUES ($1, $1) RETURNING id",
                [.text(provider.code)])
        }
    }

    /// The number of a canonical genre.
    func number(of genre: Genre) throws -> Int64 {
        try remembered(genre.code, in: \.genreNumbers) {
            try interned(
                "SELECT id FROM genre WHERE code = $1", "INSERT INTO genre (code, name) VALUES ($1, $2) RETURNING id",
                [.text(genre.code)], [.text(genre.code), .text(genre.label)])
        }
    }

    /// The number of a provider's genre label.
    func number(ofLabel label: String, provider: Int64) throws -> Int64 {
        try remembered(Label(provider: provider, text: label), in: \.labelNumbers) {
            try interned(
                "SELECT id FROM provider_genre WHERE provider_id = $1 AND label = $2",
                "INSERT INTO provider_genre (provider_id, label, folded) VALUES ($1, $2, $3) RETURNING id",
                [.integer(provider), .text(label)], [.integer(provider), .text(label), .text(label.lowercased())])
        }
    }

    /// The number of a person's name.
    func number(ofPerson name: String) throws -> Int64 {
        try remembered(name, in: \.personNumbers) {
            try interned(
                "SELECT id FROM person WHERE name = $1", "INSERT INTO person (name) VALUES ($1) RETURNING id",
                [.text(name)])
        }
    }

    private func remembered<Key: Hashable>(
        _ key: Key, in cache: ReferenceWritableKeyPath<CatalogWriter, [Key: Int64]>, _ find: () throws -> Int64
    ) throws -> Int64 {
        if let known = self[keyPath: cache][key] { return known }
        let number = try find()
        self[keyPath: cache][key] = number
        return number
    }

    private func interned(
        _ select: String, _ insert: String, _ key: [SQLValue], _ values: [SQLValue]? = nil
    ) throws -> Int64 {
        if let known = try connection.first(select, key, { $0.integer(0) }) { return known }
        return try inserted(insert, values ?? key)
    }

    /// The number of the row that an `INSERT … RETURNING` made.
    func inserted(_ sql: String, _ values: [SQLValue]) throws -> Int64 {
        guard let number = try connection.first(sql, values, { $0.integer(0) }) else {
            preconditionFailure("an insert returns its row")
        }
        return number
    }
}
