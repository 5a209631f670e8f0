import Linkage
import MovieModel
import TestSupport
import Testing

/// Random small catalogs, to hold the linker to what must be true of every decision.
@Suite struct LinkageModelTests {
    @Test(arguments: 0..<300 as Range<UInt64>)
    func `keeps the rules of linkage`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let catalog = ModelCatalog(random.catalog())
        for _ in 0..<10 {
            let input = random.input()
            let named = Set(input.externalIDs.flatMap(catalog.movies(with:)))
            let decision = try Linker().decide(input, among: catalog)
            switch decision {
            case .link(let movie, let evidence):
                let profile = try catalog.profile(of: movie)
                #expect(!profile.providers.contains(input.provider))
                switch evidence {
                case .sharedID(let id):
                    #expect(named == [movie] && profile.externalIDs.contains(id) && input.externalIDs.contains(id))
                case .titleAndYear(let title, let delta):
                    #expect(named.isEmpty && delta <= 1 && input.isTitled)
                    #expect(profile.titles.contains(title) && input.titles.contains(title))
                case .noCandidate, .ambiguous, .rivals, .nothing:
                    Issue.record("\(evidence) is no reason to link")
                }
            case .newMovie:
                #expect(named.isEmpty && input.isTitled)
            case .review(.conflictingIDs, let rivals):
                #expect(rivals == named.sorted() && !rivals.isEmpty)
            case .review(_, let rivals):
                #expect(rivals == named.sorted() && rivals.count == 1)
            case .untitled:
                #expect(named.isEmpty && !input.isTitled)
            }
        }
    }
}

extension SeededGenerator {
    fileprivate mutating func catalog() -> [Int64: MovieProfile] {
        var profiles: [Int64: MovieProfile] = [:]
        for number in 1...6 as ClosedRange<Int64> {
            let input = input()
            profiles[number] = MovieProfile(
                providers: [input.provider], years: Set(input.years), externalIDs: input.externalIDs,
                titles: Set(input.titles))
        }
        return profiles
    }

    fileprivate mutating func input() -> LinkageInput {
        let providers = ["imdb", "tmdb", "rt"].map(ProviderID.example)
        let ids = some(of: ["imdb/1", "imdb/2", "tmdb/1", "tmdb/2", "rt/1"].map(ExternalID.example), upTo: 2)
        let titles = some(of: ["alpha", "beta", "gamma delta"], upTo: 2)
        return LinkageInput(
            provider: providers[Int(next() % 3)], titles: titles, years: some(of: Array(1990...1996), upTo: 2),
            externalIDs: ids, isTitled: !titles.isEmpty)
    }

    private mutating func some<Element>(of elements: [Element], upTo limit: Int) -> [Element] {
        Array(elements.shuffled(using: &self).prefix(Int.random(in: 0...limit, using: &self)))
    }
}
