/// The queries that read the records of the movie `$1`: the record's number first.
///
/// Each follows an index, so none of them sorts.
enum MaterialQuery {
    static let heads = """
        SELECT r.id, r.provider_id, r.key, r.state, r.year, r.runtime, r.type, r.languages, r.countries, r.is_adult,
            (SELECT position FROM provider p WHERE p.id = r.provider_id)
        FROM canonical_record r WHERE r.movie_id = $1
        """
    static let titles = contents("\(CatalogReader.titleColumns), title_id, norm", of: "movie_title")
    static let genreLabels = contents(
        "(SELECT label FROM provider_genre g WHERE g.id = provider_genre_id)", of: "movie_provider_genre")
    static let ratings = contents(CatalogReader.ratingColumns, of: "movie_rating")
    static let externalIDs = contents("namespace, value", of: "movie_external_id")
    static let people = contents("(SELECT name FROM person WHERE person.id = person_id), role, ord", of: "movie_person")
    static let keywords = contents("keyword", of: "movie_keyword")

    private static func contents(_ columns: String, of view: String) -> String {
        "SELECT record_id, \(columns) FROM \(view) WHERE movie_id = $1 ORDER BY record_id, ordinal"
    }
}
