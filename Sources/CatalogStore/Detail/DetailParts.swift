import MovieModel

/// A record of a movie, and why it belongs to it.
public struct DetailRecord: Hashable, Sendable {
    /// Whose record it is.
    public var provider: ProviderID
    /// The provider's key.
    public var key: String
    /// What became of it.
    public var state: RecordState
    /// The rule that linked it.
    public var method: String
    /// What the rule saw.
    public var evidence: String
    /// Why a person has to look, where one has to.
    public var reviewReason: String?
    /// When it was fetched, in microseconds since 1970, where known.
    public var fetched: Int64?
}

/// A title as one record gives it.
public struct DetailTitle: Hashable, Sendable {
    /// Who gives it.
    public var provider: ProviderID
    /// The title.
    public var title: RecordTitle
    /// Its reliability, 0 or more.
    public var score: Double
    /// Whether it is the one shown.
    public var isDisplay: Bool
    /// Whether it is the one in the movie's own language.
    public var isOriginal: Bool
}

/// A genre as one record gives it.
public struct DetailGenre: Hashable, Sendable {
    /// Who gives it.
    public var provider: ProviderID
    /// The provider's word.
    public var label: String
    /// The canonical genres it stands for; empty where nobody mapped it, or where it stands for none.
    public var genres: [Weighted<Genre>]
}

/// A rating as one record gives it, and what it did.
public struct DetailRating: Hashable, Sendable {
    /// The rating.
    public var rating: ProviderRating
    /// The variance of single votes on its scale, where known.
    public var variance: Double?
    /// What it did to the total; `nil` for a rated part, and for a copy that does not count beside its origin.
    public var contribution: Contribution?

    /// The value on 0…100 by its scale alone.
    public var linear: Double { rating.linear }
}

/// A person as one record names them.
public struct DetailPerson: Hashable, Sendable {
    /// Who says so.
    public var provider: ProviderID
    /// The person.
    public var person: RecordPerson
}

/// A keyword as one record gives it.
public struct DetailKeyword: Hashable, Sendable {
    /// Who gives it.
    public var provider: ProviderID
    /// The keyword.
    public var keyword: String
}

/// An identity as one record gives it.
public struct DetailExternalID: Hashable, Sendable {
    /// Who gives it.
    public var provider: ProviderID
    /// The identity.
    public var id: ExternalID
}
