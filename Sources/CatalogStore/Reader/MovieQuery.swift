/// The queries that read movies whole: the movie's number first, ordered by it, between `$1` and `$2`.
///
/// Each follows an index, so none of them sorts.
enum MovieQuery {
    static let movies = """
        SELECT id, year, year_min, year_max, runtime, type, languages, countries, display_title_id, original_title_id,
            is_adult
        FROM movie WHERE id >= $1 AND id <= $2 AND state = 'live' ORDER BY id
        """
    static let titles = inRecordOrder(
        "title_id, provider_id, \(CatalogReader.titleColumns), score", from: "movie_title")
    static let externalIDs = inRecordOrder("namespace, value, provider_id", from: "movie_external_id")
    static let keywords = inRecordOrder("keyword, provider_id", from: "movie_keyword")
    static let providerRatings = inRecordOrder(
        "provider_id, \(CatalogReader.ratingColumns)", from: "movie_rating")
    static let people = inRecordOrder(
        "(SELECT name FROM person WHERE person.id = person_id), role, ord, provider_id", from: "movie_person")
    static let genreLabels = inRecordOrder(
        "provider_id, (SELECT label FROM provider_genre g WHERE g.id = provider_genre_id)",
        from: "movie_provider_genre")
    static let genres = """
        SELECT movie_id, (SELECT code FROM genre g WHERE g.id = genre_id), score, shown
        FROM movie_genre WHERE movie_id >= $1 AND movie_id <= $2 ORDER BY movie_id, genre_id
        """
    static let cRatings = """
        SELECT movie_id, \(CatalogReader.cRatingColumns), contributions_json
        FROM c_rating WHERE movie_id >= $1 AND movie_id <= $2 ORDER BY movie_id
        """

    private static func inRecordOrder(_ columns: String, from view: String) -> String {
        """
        SELECT movie_id, \(columns) FROM \(view)
        WHERE movie_id >= $1 AND movie_id <= $2 ORDER BY movie_id, record_id, ordinal
        """
    }
}
