import CatalogStore
import Linkage
import MovieModel

/// The catalog as linkage sees it: the movies a record could describe.
struct CatalogCandidates: CandidateSource {
    /// The open transaction, which sees what it wrote itself.
    let catalog: CatalogReader

    func movies(with id: ExternalID) throws -> [MovieID] { try catalog.movies(with: id) }

    func movies(titled normalizedTitle: String) throws -> [MovieID] { try catalog.movies(titled: normalizedTitle) }

    func profile(of movie: MovieID) throws -> Linkage.MovieProfile {
        let profile = try catalog.profile(of: movie)
        return Linkage.MovieProfile(
            providers: profile.providers, years: profile.years, externalIDs: profile.externalIDs,
            titles: profile.titles)
    }
}
