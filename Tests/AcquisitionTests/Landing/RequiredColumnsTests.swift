import MovieModel
import Testing

@testable import Acquisition

struct RequiredColumnsTests {
    private func source(_ layout: SourceFormat.Layout = .delimited(.csv)) throws -> SourceDeclaration {
        SourceDeclaration(
            name: "movies", locations: [], format: SourceFormat(layout: layout), key: try .picking("id"),
            fields: FieldMap())
    }

    @Test func `asks for the columns that are picked without an alternative`() throws {
        var source = try source()
        source.fields.year = try .picking("year")
        source.fields.runtime = FieldExpression([.first([try .picking("minutes"), try .picking("runtime")])])
        source.fields.type = FieldExpression([.constant("movie")])
        source.fields.genres = FieldExpression([
            .pick(try #require(FieldPath("genres"))), .parse(.python), .pick(try #require(FieldPath("name"))),
        ])
        source.fields.ids = ["imdb": try .picking("imdbId"), "tmdb": try .picking("tmdbId")]
        source.fields.titles = [TitleRule(text: try .picking("title"), kind: .display)]
        var rating = RatingRule(value: try .picking("score"))
        rating.each = try .picking("ratings")
        source.fields.ratings = [rating]
        #expect(source.requiredColumns == ["id", "year", "genres", "imdbId", "tmdbId", "title", "ratings"])
    }

    @Test func `asks an aggregating source for its votes only`() throws {
        var source = try source()
        source.aggregation = Aggregation(value: try .picking("rating"), scale: 0...5)
        source.fields.ratings = [RatingRule(value: try .picking("mean"))]
        #expect(source.requiredColumns == ["id", "rating"])
    }

    @Test(arguments: [.jsonLines, .jsonArray(path: []), .xml(path: ["a"])] as [SourceFormat.Layout])
    func `asks nothing of formats without columns`(layout: SourceFormat.Layout) throws {
        #expect(try source(layout).requiredColumns.isEmpty)
    }
}
