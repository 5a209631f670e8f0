import MovieModel

/// What a decision rests on.
public enum LinkageEvidence: Hashable, Sendable {
    /// The record and the movie share this id.
    case sharedID(ExternalID)
    /// They share this title key, and their years are this far apart.
    case titleAndYear(title: String, yearDelta: Int)
    /// No movie is titled alike in the same years.
    case noCandidate
    /// Several movies are as likely, or more than could be looked at.
    case ambiguous([MovieID])
    /// These movies lay claim to the record, or bar it.
    case rivals([MovieID])
    /// It has no title, and no id that is known.
    case nothing

    /// What decided, for storage: `id`, `title_year`, `new`, `review` or `untitled`.
    public var method: String {
        switch self {
        case .sharedID: "id"
        case .titleAndYear: "title_year"
        case .noCandidate, .ambiguous: "new"
        case .rivals: "review"
        case .nothing: "untitled"
        }
    }

    /// Whether a shared id decided, which outweighs what titles say.
    public var restsOnID: Bool {
        if case .sharedID = self { true } else { false }
    }
}

extension LinkageEvidence: CustomStringConvertible {
    /// The evidence in words, for `explain`.
    public var description: String {
        switch self {
        case .sharedID(let id): "shared id \(id)"
        case .titleAndYear(let title, 0): "title “\(title)”, same year"
        case .titleAndYear(let title, 1): "title “\(title)”, 1 year apart"
        case .titleAndYear(let title, let delta): "title “\(title)”, \(delta) years apart"
        case .noCandidate: "no movie of this title and year"
        case .ambiguous(let movies): "as likely: \(Self.listed(movies))"
        case .rivals(let movies): "rivals: \(Self.listed(movies))"
        case .nothing: "no title and no known id"
        }
    }

    private static func listed(_ movies: [MovieID]) -> String {
        movies.map(\.description).joined(separator: ", ")
    }
}
