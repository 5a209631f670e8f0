import CatalogStore
import MovieModel
import RatingModel
import Testing

@testable import Pipeline

@Suite struct RatingInputsTests {
    @Test func `names of one category become one rating, their weighted mean`() throws {
        let desk = try Material.provider("desk")
        var declaration = ProviderDeclaration(id: desk, name: "Desk")
        declaration.categories = [
            "acting": [Weighted(.performance, 1)], "cast": [Weighted(.performance, 0.5)], "effects": [],
        ]
        let record = try Material.record("desk") { record in
            record.ratings = [("acting", 9.0, 30), ("cast", 6.0, 20), ("effects", 1.0, 20), ("lighting", 2.0, 5)].map {
                RecordRating(
                    origin: desk, family: .critic, categoryLabel: $0.0, value: $0.1, scale: 0...10, votes: $0.2)
            }
        }
        let inputs = RatingInputs(providers: [desk: declaration]).inputs(of: [record])
        #expect(inputs.count == 1)
        #expect(inputs.first?.category == .performance)
        #expect(abs((inputs.first?.score.value ?? 0) - 0.8) < 1e-12)
        #expect(inputs.first?.votes == 30)
    }

    @Test func `a rating passed on by another provider is derived`() throws {
        let imdb = try Material.provider("imdb")
        let record = try Material.record("kodi") {
            $0.ratings = [RecordRating(origin: imdb, family: .audience, value: 8, scale: 0...10, votes: 9)]
        }
        let inputs = RatingInputs(providers: [:]).inputs(of: [record])
        #expect(inputs.map(\.provider) == [imdb])
        #expect(inputs.map(\.isDerived) == [true])
    }

    @Test func `a variance on the provider's scale becomes points of a hundred`() throws {
        let record = try Material.record("movielens") {
            var rating = RecordRating(origin: $0.provider, family: .audience, value: 4, scale: 0.5...5, votes: 9)
            rating.variance = 0.81
            $0.ratings = [rating]
        }
        let variance = try #require(RatingInputs(providers: [:]).inputs(of: [record]).first?.variance)
        #expect(abs(variance - 400) < 1e-9)  // A deviation of 0.9 on 4.5 steps is 20 points.
    }
}
