import Linkage
import MovieModel

/// A catalog in memory that looks at every movie for every question.
struct ModelCatalog: CandidateSource {
    private let profiles: [MovieID: MovieProfile]

    init(_ profiles: [Int64: MovieProfile]) {
        self.profiles = Dictionary(
            uniqueKeysWithValues: profiles.compactMap { number, profile in MovieID(number).map { ($0, profile) } })
    }

    func movies(with id: ExternalID) -> [MovieID] {
        profiles.filter { $0.value.externalIDs.contains(id) }.keys.sorted()
    }

    func movies(titled key: String) -> [MovieID] {
        profiles.filter { $0.value.titles.contains(key) }.keys.sorted()
    }

    func profile(of movie: MovieID) throws -> MovieProfile {
        guard let profile = profiles[movie] else { throw UnknownMovie(movie: movie) }
        return profile
    }

    struct UnknownMovie: Error {
        let movie: MovieID
    }
}

// Text keeps the tables of examples readable; a bad one is a slip in the test and traps.

extension MovieProfile {
    static func example(_ providers: [String], _ years: Set<Int>, _ ids: [String], _ titles: Set<String>) -> Self {
        MovieProfile(
            providers: Set(providers.map(ProviderID.example)), years: years, externalIDs: ids.map(ExternalID.example),
            titles: titles)
    }
}

extension ProviderID {
    static func example(_ code: String) -> Self {
        guard let id = Self(code) else { preconditionFailure("not a provider code: \(code)") }
        return id
    }
}

extension ExternalID {
    static func example(_ text: String) -> Self {
        let halves = text.split(separator: "/").map(String.init)
        guard halves.count == 2, let id = Self(namespace: halves[0], value: halves[1]) else {
            preconditionFailure("not an id: \(text)")
        }
        return id
    }
}
