import MovieModel

/// What becomes of a record.
public enum LinkageDecision: Hashable, Sendable {
    /// It describes this movie.
    case link(MovieID, LinkageEvidence)
    /// It describes a movie of its own; one that is alone at home stays there.
    case newMovie(LinkageEvidence)
    /// A person has to look. Until then a titled record is a movie of its own, marked so.
    case review(ReviewReason, rivals: [MovieID])
    /// It has no title and no known id, and waits for a movie that names it.
    case untitled

    /// What the decision rests on.
    public var evidence: LinkageEvidence {
        switch self {
        case .link(_, let evidence), .newMovie(let evidence): evidence
        case .review(_, let rivals): .rivals(rivals)
        case .untitled: .nothing
        }
    }
}
