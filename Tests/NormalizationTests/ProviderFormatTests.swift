import Decoding
import MovieModel
import Testing

@testable import Normalization

/// One record of each format the built-in providers publish in; titles and figures are invented.
struct ProviderFormatTests {
    @Test func `reads IMDb's tables as one record`() throws {
        var imdb = try ProviderDeclaration.example(
            "imdb", scale: 1...10,
            [
                .example("basics", .delimited(.tsv), key: "tconst") {
                    $0.titles = [
                        TitleRule(text: "primaryTitle", kind: .display),
                        TitleRule(text: "originalTitle", kind: .original),
                    ]
                    $0.year = FieldExpression("startYear").parsed(.year)
                    $0.runtime = FieldExpression("runtimeMinutes").parsed(.minutes)
                    $0.type = "titleType"
                    $0.genres = FieldExpression("genres").split(",")
                    $0.isAdult = "isAdult"
                },
                .example("ratings", .delimited(.tsv), key: "tconst") {
                    var rule = RatingRule(value: "averageRating")
                    rule.votes = "numVotes"
                    $0.ratings = [rule]
                },
                .example("akas", .delimited(.tsv), key: "titleId") {
                    var rule = TitleRule(text: "title", kind: .alternative)
                    rule.kindLabel = "types"
                    rule.language = "language"
                    rule.region = "region"
                    $0.titles = [rule]
                },
            ])
        imdb.namespace = "imdb"
        let basics = [
            "tconst", "titleType", "primaryTitle", "originalTitle", "isAdult", "startYear", "endYear", "runtimeMinutes",
            "genres",
        ]
        let akas = ["titleId", "ordering", "title", "region", "language", "types", "attributes", "isOriginalTitle"]
        let record = try Normalizer(provider: imdb).canonicalRecord(
            key: "tt9000001",
            parts: [
                RawPartInput("akas", "tt9000001\t1\tНочь\tSUHH\tru\toriginal\t\\N\t1", columns: akas),
                RawPartInput("akas", "tt9000001\t2\tLa notte\tIT\t\\N\timdbDisplay\t\\N\t0", columns: akas),
                RawPartInput("akas", "tt9000001\t3\tNight\tUS\ten\tworking\u{2}alternative\t\\N\t0", columns: akas),
                RawPartInput("akas", "tt9000001\t4\tNuit\tFR\t\\N\tsomethingNew\t\\N\t0", columns: akas),
                RawPartInput(
                    "basics", "tt9000001\tmovie\t\"Night\" shift\tНочь\t0\t1979\t\\N\t163\tDrama,Sci-Fi",
                    columns: basics),
                RawPartInput("ratings", "tt9000001\t8.1\t147", columns: ["tconst", "averageRating", "numVotes"]),
            ])
        #expect(
            record.titleLines == [
                "display \"Night\" shift", "original Ночь", "original Ночь ru SUHH", "display La notte IT",
                "working Night en US", "alternative Nuit FR",
            ])
        #expect(record.year == 1979)
        #expect(record.runtime == 163)
        #expect(record.type == "movie")
        #expect(record.genreLabels == ["Drama", "Sci-Fi"])
        #expect(record.isAdult == false)
        #expect(record.externalIDs.map(\.description) == ["imdb/tt9000001"])
        #expect(record.ratingLines == ["imdb audience 8.1 of 1.0...10.0 by 147"])
    }

    @Test func `reads a MovieLens record with its aggregated ratings`() throws {
        var ratings = SourceDeclaration.example("ratings", .delimited(.csv), key: "movieId") {
            var rule = RatingRule(value: "mean")
            rule.votes = "count"
            rule.variance = "variance"
            $0.ratings = [rule]
        }
        ratings.aggregation = Aggregation(value: "rating", scale: 0.5...5)
        var movielens = try ProviderDeclaration.example(
            "movielens", scale: 0.5...5,
            [
                .example("movies", .delimited(.csv), key: "movieId") {
                    $0.titles = [
                        TitleRule(text: FieldExpression("title").parsed(.libraryTitle), kind: .display),
                        TitleRule(text: FieldExpression("title").parsed(.libraryAliases), kind: .alternative),
                    ]
                    $0.year = FieldExpression("title").parsed(.libraryYear)
                    $0.genres = FieldExpression("genres").split("|")
                },
                .example("links", .delimited(.csv), key: "movieId") {
                    $0.ids = ["imdb": FieldExpression("imdbId").parsed(.imdbID), "tmdb": "tmdbId"]
                },
                ratings,
            ])
        movielens.namespace = "movielens"
        let record = try Normalizer(provider: movielens).canonicalRecord(
            key: "29",
            parts: [
                RawPartInput("links", "29,0112682,0", columns: ["movieId", "imdbId", "tmdbId"]),
                RawPartInput(
                    "movies", "29,\"City of Lost Children, The (Cité des enfants perdus, La) (1995)\",Drama|Sci-Fi",
                    columns: ["movieId", "title", "genres"]),
                RawPartInput(
                    "ratings", #"{"count":3,"histogram":[0,0,0,0,0,0,0,1,1,1],"key":"29","mean":4.5,"variance":0.25}"#),
            ])
        #expect(
            record.titleLines == [
                "display The City of Lost Children", "alternative La Cité des enfants perdus",
            ])
        #expect(record.year == 1995)
        #expect(record.externalIDs.map(\.description) == ["movielens/29", "imdb/tt0112682"])
        #expect(record.ratingLines == ["movielens audience 4.5 of 0.5...5.0 by 3"])
        #expect(record.ratings.first?.variance == 0.25)
    }

    @Test func `reads a TMDB object with its appended blocks`() throws {
        let tmdb = try ProviderDeclaration.example(
            "tmdb",
            [
                .example("details", .jsonLines) {
                    $0.titles = [
                        TitleRule(text: "title", kind: .display), TitleRule(text: "original_title", kind: .original),
                    ]
                    var alternative = TitleRule(text: "title", kind: .alternative)
                    alternative.each = "alternative_titles/titles"
                    alternative.region = "iso_3166_1"
                    $0.titles.append(alternative)
                    $0.year = FieldExpression("release_date").parsed(.year)
                    $0.runtime = "runtime"
                    $0.languages = "original_language"
                    $0.countries = "production_countries/name"
                    $0.genres = "genres/name"
                    $0.ids = ["imdb": FieldExpression("imdb_id").parsed(.imdbID)]
                    var rating = RatingRule(value: "vote_average")
                    rating.votes = "vote_count"
                    rating.isZeroMissing = true
                    $0.ratings = [rating]
                    $0.people = [
                        PersonRule(name: "credits/crew[job=Director]/name", role: .director),
                        PersonRule(name: "credits/cast/name", role: .cast),
                    ]
                    $0.keywords = "keywords/keywords/name"
                    $0.isAdult = "adult"
                }
            ])
        let text = """
            {"id":7,"imdb_id":"","title":"Night &amp; Day","original_title":"夜と昼","original_language":"JA",\
            "release_date":"1961-05-01","runtime":0,"genres":[{"id":18,"name":"Drama"},{"id":18,"name":"Drama"}],\
            "production_countries":[{"name":"Japan"}],"vote_average":0,"vote_count":0,"adult":false,\
            "alternative_titles":{"titles":[{"iso_3166_1":"FR","title":"Nuit et jour"}]},\
            "credits":{"cast":[{"name":"A. One"},{"name":"B. Two"}],"crew":[{"name":"C. Three","job":"Editor"},\
            {"name":"D. Four","job":"Director"}]},"keywords":{"keywords":[{"name":"night"},{"name":"day"}]}}
            """
        let record = try Normalizer(provider: tmdb).canonicalRecord(
            key: "7", parts: [RawPartInput("details", text)])
        #expect(
            record.titleLines == [
                "display Night & Day", "original 夜と昼", "alternative Nuit et jour FR",
            ])
        #expect(record.year == 1961)
        #expect(record.runtime == nil, "zero minutes means unknown")
        #expect(record.languages == ["ja"])
        #expect(record.countries == ["Japan"])
        #expect(record.genreLabels == ["Drama"])
        #expect(record.externalIDs.isEmpty)
        #expect(record.ratings.isEmpty, "no votes is no rating")
        #expect(record.peopleLines == ["director 0 D. Four", "cast 0 A. One", "cast 1 B. Two"])
        #expect(record.keywords == ["night", "day"])
    }

    @Test func `reads OMDb's strings and their origins`() throws {
        var omdb = try ProviderDeclaration.example(
            "omdb",
            [
                .example("movie", .jsonLines, key: "imdbID") {
                    $0.titles = [TitleRule(text: "Title", kind: .display)]
                    $0.year = FieldExpression("Year").parsed(.year)
                    $0.runtime = FieldExpression("Runtime").parsed(.minutes)
                    $0.genres = FieldExpression("Genre").split(",")
                    $0.languages = FieldExpression("Language").split(",")
                    var imdb = RatingRule(value: FieldExpression("imdbRating").parsed(.decimal))
                    imdb.votes = FieldExpression("imdbVotes").parsed(.integer)
                    imdb.scale = 1...10
                    imdb.origin = .constant("Internet Movie Database")
                    var metascore = RatingRule(value: "Metascore")
                    metascore.scale = 0...100
                    metascore.family = .critic
                    metascore.origin = .constant("metacritic")
                    $0.ratings = [imdb, metascore]
                }
            ])
        omdb.origins = ["internet movie database": try #require(ProviderID("imdb"))]
        let text = #"""
            {"Title":"Night","Year":"2013–2020","Runtime":"136 min","Genre":"Drama, N/A","Language":"N/A",
            "Metascore":"N/A","imdbRating":"7.7","imdbVotes":"12,963","imdbID":"tt9000002"}
            """#
        let record = try Normalizer(provider: omdb).canonicalRecord(
            key: "tt9000002", parts: [RawPartInput("movie", text)])
        #expect(record.year == 2013)
        #expect(record.runtime == 136)
        #expect(record.genreLabels == ["Drama"])
        #expect(record.languages.isEmpty)
        #expect(record.ratingLines == ["imdb audience 7.7 of 1.0...10.0 by 12963"])
    }

    @Test func `reads a Rotten Tomatoes row in Latin-1`() throws {
        let tomatoes = try ProviderDeclaration.example(
            "rottentomatoes", scale: 0...100,
            [
                .example("movies", .delimited(.csv), key: "rotten_tomatoes_link") {
                    $0.titles = [TitleRule(text: "movie_title", kind: .display)]
                    $0.year = FieldExpression("original_release_date").parsed(.year)
                    $0.genres = FieldExpression("genres").split(",")
                    var critics = RatingRule(value: "tomatometer_rating")
                    critics.votes = "tomatometer_count"
                    critics.family = .critic
                    var audience = RatingRule(value: "audience_rating")
                    audience.votes = "audience_count"
                    $0.ratings = [critics, audience]
                }
            ])
        let columns = [
            "rotten_tomatoes_link", "movie_title", "genres", "original_release_date", "tomatometer_rating",
            "tomatometer_count", "audience_rating", "audience_count",
        ]
        let text = #"m/amelie,"Am?lie ""again""","Action & Adventure, Comedy",02/12/2010,87,1000,,"#
        let payload = text.utf8.map { $0 == UInt8(ascii: "?") ? 0xE9 : $0 }
        let part = RawPartInput(
            source: "movies", payload: payload, preamble: Preamble(columns: columns, encoding: "ISO-8859-1"))
        let record = try Normalizer(provider: tomatoes).canonicalRecord(key: "m/amelie", parts: [part])
        #expect(record.titleLines == ["display Am\u{E9}lie \"again\""])
        #expect(record.year == 2010)
        #expect(record.genreLabels == ["Action & Adventure", "Comedy"])
        #expect(record.ratingLines == ["rottentomatoes critic 87.0 of 0.0...100.0 by 1000"])
    }

    @Test func `reads Kodi's nested ratings and its ids by type`() throws {
        var kodi = try ProviderDeclaration.example(
            "kodi",
            [
                .example("library", .xml(path: ["videodb", "movie"]), key: "uniqueid[@default=true]") {
                    $0.titles = [
                        TitleRule(text: "title", kind: .display), TitleRule(text: "originaltitle", kind: .original),
                    ]
                    $0.year = FieldExpression("premiered").parsed(.year).or("year")
                    $0.runtime = "runtime"
                    $0.genres = FieldExpression("genre").split(" / ")
                    $0.ids = ["imdb": "uniqueid[@type=imdb]", "tmdb": "uniqueid[@type=tmdb]"]
                    var rating = RatingRule(value: "value")
                    rating.each = "ratings/rating"
                    rating.votes = FieldExpression("votes").parsed(.integer)
                    rating.scaleMaximum = "@max"
                    rating.origin = "@name"
                    rating.isZeroMissing = true
                    $0.ratings = [rating]
                    $0.people = [
                        PersonRule(name: "director", role: .director), PersonRule(name: "actor/name", role: .cast),
                    ]
                    $0.keywords = "tag"
                }
            ])
        kodi.origins = [
            "themoviedb": try #require(ProviderID("tmdb")), "default": try #require(ProviderID("kodi")),
        ]
        let text = """
            <movie><title>Night</title><originaltitle>夜</originaltitle><year>1960</year>
            <premiered>1961-02-03</premiered><runtime>99</runtime><genre>Drama / War</genre><genre>Crime</genre>
            <ratings><rating name="imdb" max="10" default="true"><value>7.600000</value><votes>1,234</votes></rating>
            <rating name="themoviedb" max="100"><value>71</value><votes>8</votes></rating>
            <rating name="trakt" max="10"><value>0</value><votes>0</votes></rating></ratings>
            <uniqueid type="imdb" default="true">tt9000003</uniqueid><uniqueid type="tmdb">903</uniqueid>
            <director>D. Four</director><actor><name>A. One</name><role>Clerk</role><order>0</order></actor>
            <actor><name>B. Two</name></actor><tag>night</tag></movie>
            """
        let record = try Normalizer(provider: kodi).canonicalRecord(
            key: "tt9000003", parts: [RawPartInput("library", text)])
        #expect(record.titleLines == ["display Night", "original 夜"])
        #expect(record.year == 1961)
        #expect(record.runtime == 99)
        #expect(record.genreLabels == ["Drama", "War", "Crime"])
        #expect(record.externalIDs.map(\.description) == ["imdb/tt9000003", "tmdb/903"])
        #expect(
            record.ratingLines == [
                "imdb audience 7.6 of 0.0...10.0 by 1234", "tmdb audience 71.0 of 0.0...100.0 by 8",
            ])
        #expect(record.peopleLines == ["director 0 D. Four", "cast 0 A. One", "cast 1 B. Two"])
        #expect(record.keywords == ["night"])
    }

    @Test func `reads the parts a critics' feed rates`() throws {
        let critics = try ProviderDeclaration.example(
            "critics",
            [
                .example("reviews", .xml(path: ["feed", "review"]), key: "@id") {
                    var title = TitleRule(text: "title", kind: .display)
                    title.language = "title/@xml:lang"
                    $0.titles = [title]
                    $0.year = "year"
                    var overall = RatingRule(value: "overall/@score")
                    overall.votes = "overall/@reviews"
                    overall.family = .critic
                    var part = RatingRule(value: "@score")
                    part.each = "parts/part"
                    part.votes = "@reviews"
                    part.category = "@name"
                    part.family = .critic
                    $0.ratings = [overall, part]
                }
            ])
        let text = """
            <review id="r1"><title xml:lang="ja">夜</title><year>1960</year><parts>
            <part name="acting" score="8.9" reviews="30"/><part name="music" score="7" reviews="12"/>
            <part name="acting" score="1" reviews="1"/></parts></review>
            """
        let record = try Normalizer(provider: critics).canonicalRecord(
            key: "r1", parts: [RawPartInput("reviews", text)])
        #expect(record.titleLines == ["display 夜 ja"])
        #expect(
            record.ratingLines == [
                "critics critic acting 8.9 of 0.0...10.0 by 30", "critics critic music 7.0 of 0.0...10.0 by 12",
            ])
    }
}
