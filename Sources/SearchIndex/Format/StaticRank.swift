import Glibc

/// The order of movies that no query changes: the prior falling, then c-rating, then the newer, then `MovieID`.
///
/// Documents are numbered in this order, so the first matches are the best ones within a tier.
enum StaticRank {
    /// The belief in a movie from its votes alone, `log10(1 + votes)`.
    static func prior(votes: Int) -> Float { Float(log10(1 + Double(max(0, votes)))) }
}
