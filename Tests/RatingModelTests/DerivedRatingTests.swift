import MovieModel
import RatingModel
import Testing

@Suite struct DerivedRatingTests {
    let model = CRatingModel()
    let own = RatingInput(provider: .example("imdb"), family: .audience, score: .example(0.8), votes: 1000)
    let copy = RatingInput(
        provider: .example("imdb"), family: .audience, score: .example(0.7), votes: 900_000, isDerived: true)

    @Test func `leaves copies out beside the original`() {
        #expect(model.rate([own, copy]) == model.rate([own]))
        #expect(model.rate([copy, own, copy]) == model.rate([own]))
    }

    @Test func `counts one copy where the original is absent`() {
        var older = copy
        older.votes = 100
        #expect(model.rate([older, copy]) == model.rate([copy]))
        #expect(model.rate([copy]).total.voteCount == 900_000)
    }

    @Test func `keeps a copy of another family`() {
        var critics = copy
        critics.family = .critic
        #expect(model.rate([own, critics]).total.contributions.count == 2)
    }
}
