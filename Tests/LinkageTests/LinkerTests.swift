import Linkage
import MovieModel
import Testing

@Suite struct LinkerTests {
    /// A catalog of four movies: a film, its remake, a namesake of the remake's year, and one that only has ids.
    let catalog = ModelCatalog([
        1: .example(["imdb"], [1978], ["imdb/tt1", "tmdb/1"], ["halloween"]),
        2: .example(["imdb"], [2018], ["imdb/tt2"], ["halloween", "la nuit des masques"]),
        3: .example(["tmdb", "imdb"], [2007], ["imdb/tt3", "tmdb/3"], ["300"]),
        4: .example(["imdb"], [], ["imdb/tt4"], ["heat"]),
        5: .example(["imdb"], [1995], ["imdb/tt5"], ["twin"]),
        6: .example(["imdb"], [1995], ["imdb/tt6"], ["twin"]),
        7: .example(["imdb"], [1996], ["imdb/tt7"], ["twin"]),
    ])

    @Test(arguments: [
        Example("a shared id", ["x"], [1978], ["imdb/tt1"], "link cm_000001: shared id imdb/tt1"),
        Example(
            "an id with another title of the time", ["michael myers"], [1979], ["imdb/tt1"],
            "link cm_000001: shared id imdb/tt1"),
        Example(
            "an id with the title of another time", ["halloween"], [2018], ["imdb/tt1"],
            "link cm_000001: shared id imdb/tt1"),
        Example(
            "an id that everything speaks against", ["toy story"], [1995], ["imdb/tt1"],
            "review ids_contradict_content: cm_000001"),
        Example(
            "ids of two movies", ["halloween"], [1978], ["imdb/tt1", "tmdb/3"],
            "review conflicting_ids: cm_000001 cm_000003"),
        Example(
            "one id right, one wrong", ["300"], [2007], ["imdb/tt3", "tmdb/4"], "review conflicting_ids: cm_000003"),
        Example(
            "an id of a movie with a record of the provider", ["300"], [2007], ["imdb/tt3"], provider: "tmdb",
            "review provider_already_present: cm_000003"),
        Example("title and year", ["halloween"], [1978], [], "link cm_000001: title “halloween”, same year"),
        Example(
            "an alternative title", ["other", "la nuit des masques"], [2018], [],
            "link cm_000002: title “la nuit des masques”, same year"),
        Example("a year off by one", ["300"], [2006], [], "link cm_000003: title “300”, 1 year apart"),
        Example("a year off by two", ["300"], [2005], [], "new: no movie of this title and year"),
        Example("a title without a year", ["300"], [], [], "new: no movie of this title and year"),
        Example("a movie without a year", ["heat"], [1995], [], "new: no movie of this title and year"),
        Example("an unknown title", ["nothing"], [1995], [], "new: no movie of this title and year"),
        Example("an empty key", [""], [1995], [], "new: no movie of this title and year"),
        Example("twins of a year", ["twin"], [1995], [], "new: as likely: cm_000005, cm_000006"),
        Example("the very year before the next", ["twin"], [1996], [], "link cm_000007: title “twin”, same year"),
        Example(
            "another id in the namespace", ["halloween"], [1978], ["imdb/tt9"], "new: no movie of this title and year"),
        Example(
            "an id in another namespace", ["halloween"], [1978], ["rt/9"],
            "link cm_000001: title “halloween”, same year"),
        Example(
            "a second record of the provider", ["halloween"], [1978], [], provider: "imdb",
            "new: no movie of this title and year"),
        Example("no title but an id", [], [], ["imdb/tt4"], isTitled: false, "link cm_000004: shared id imdb/tt4"),
        Example("no title and no known id", [], [], ["imdb/tt9"], isTitled: false, "untitled"),
        Example(
            "no title, and ids of two movies", [], [], ["imdb/tt1", "imdb/tt2"], isTitled: false,
            "review conflicting_ids: cm_000001 cm_000002"),
    ])
    func `decides on`(_ example: Example) throws {
        #expect(try Linker().decide(example.input, among: catalog).text == example.decision)
        var turned = example.input
        turned.titles.reverse()
        turned.externalIDs.reverse()
        #expect(try Linker().decide(turned, among: catalog).text == example.decision)
    }

    @Test func `keeps a record at home among others`() throws {
        var input = Example("", ["300"], [2007], ["tmdb/3"], provider: "tmdb", "").input
        input.home = try .init(movie: #require(MovieID(3)), isAlone: false)
        #expect(try Linker().decide(input, among: catalog).text == "link cm_000003: shared id tmdb/3")
    }

    @Test func `does not take a record's own word for evidence`() throws {
        var input = Example("", ["twin"], [1995], ["imdb/tt6", "tmdb/1"], "").input
        input.home = try .init(movie: #require(MovieID(6)), isAlone: true)
        #expect(try Linker().decide(input, among: catalog).text == "review conflicting_ids: cm_000001")
        input.externalIDs = [.example("imdb/tt6")]
        #expect(try Linker().decide(input, among: catalog).text == "new: no movie of this title and year")
        input.externalIDs = []
        #expect(try Linker().decide(input, among: catalog).text == "link cm_000005: title “twin”, same year")
    }

    @Test func `does not call a movie unique when some were not looked at`() throws {
        var thresholds = LinkageThresholds()
        thresholds.candidates = 1
        let input = Example("", ["halloween"], [1978], [], "").input
        #expect(try Linker(thresholds: thresholds).decide(input, among: catalog).text == "new: as likely: cm_000001")
    }

    @Test func `passes on what the catalog throws`() {
        struct Closed: Error {}
        struct ClosedCatalog: CandidateSource {
            func movies(with id: ExternalID) throws -> [MovieID] { throw Closed() }
            func movies(titled key: String) throws -> [MovieID] { throw Closed() }
            func profile(of movie: MovieID) throws -> MovieProfile { throw Closed() }
        }
        #expect(throws: Closed.self) {
            try Linker().decide(Example("", ["x"], [1], [], "").input, among: ClosedCatalog())
        }
    }
}

extension LinkageDecision {
    fileprivate var text: String {
        switch self {
        case .link(let movie, let evidence): "link \(movie): \(evidence)"
        case .newMovie(let evidence): "new: \(evidence)"
        case .review(let reason, let rivals):
            "review \(reason.rawValue): " + rivals.map(\.description).joined(separator: " ")
        case .untitled: "untitled"
        }
    }
}
