import Database
import MovieModel

/// What the providers' words mean, as their declarations say.
struct Vocabulary {
    private struct Word: Hashable {
        var provider: Int64
        var label: String
    }

    private var genres: [Word: [Weighted<Genre>]] = [:]
    private var categories: [Word: [Weighted<RatingCategory>]] = [:]

    /// Reads all of it: some hundred rows.
    init(_ connection: any SQLConnection) throws {
        try connection.forEach(
            """
            SELECT m.provider_id, m.label, g.code, m.weight FROM genre_map m JOIN genre g ON g.id = m.genre_id
            ORDER BY m.provider_id, m.label, m.ordinal
            """
        ) { row in
            guard let genre = Genre(code: row.text(2)) else { return }
            let word = Word(provider: row.integer(0), label: row.text(1))
            genres[word, default: []].append(Weighted(genre, row.real(3)))
        }
        try connection.forEach(
            """
            SELECT provider_id, label, category, weight FROM category_map
            WHERE category IS NOT NULL ORDER BY provider_id, label, ordinal
            """
        ) { row in
            guard let category = RatingCategory(rawValue: row.text(2)) else { return }
            let word = Word(provider: row.integer(0), label: row.text(1))
            categories[word, default: []].append(Weighted(category, row.real(3)))
        }
    }

    /// The genres a provider's label stands for.
    func genres(for label: String, provider: Int64) -> [Weighted<Genre>] {
        genres[Word(provider: provider, label: label.lowercased()), default: []]
    }

    /// The categories a provider's name of a rated part stands for; none for the whole movie.
    func categories(for label: String?, provider: Int64) -> [Weighted<RatingCategory>] {
        guard let label else { return [] }
        return categories[Word(provider: provider, label: label.lowercased()), default: []]
    }
}
