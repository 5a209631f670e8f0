import Linkage
import MovieModel
import Testing

@Suite struct LinkageEvidenceTests {
    @Test func `says in words what a decision rests on`() throws {
        let movies = try [#require(MovieID(1)), #require(MovieID(2))]
        let decisions: [(LinkageDecision, String, String)] = [
            (.link(movies[0], .sharedID(.example("imdb/tt1"))), "id", "shared id imdb/tt1"),
            (.link(movies[0], .titleAndYear(title: "heat", yearDelta: 0)), "title_year", "title “heat”, same year"),
            (.link(movies[0], .titleAndYear(title: "heat", yearDelta: 1)), "title_year", "title “heat”, 1 year apart"),
            (.link(movies[0], .titleAndYear(title: "heat", yearDelta: 2)), "title_year", "title “heat”, 2 years apart"),
            (.newMovie(.noCandidate), "new", "no movie of this title and year"),
            (.newMovie(.ambiguous(movies)), "new", "as likely: cm_000001, cm_000002"),
            (.review(.conflictingIDs, rivals: movies), "review", "rivals: cm_000001, cm_000002"),
            (.untitled, "untitled", "no title and no known id"),
        ]
        for (decision, method, words) in decisions {
            #expect(decision.evidence.method == method)
            #expect("\(decision.evidence)" == words)
            #expect(decision.evidence.restsOnID == (method == "id"))
        }
    }

    @Test(arguments: [
        (ReviewReason.conflictingIDs, "its ids belong to different movies"),
        (.providerAlreadyPresent, "the movie its ids name already has a record of this provider"),
        (.idsContradictContent, "the movie its ids name has other titles and another year"),
    ])
    func `says in words why a person has to decide`(_ reason: ReviewReason, _ words: String) {
        #expect("\(reason)" == words)
    }
}
