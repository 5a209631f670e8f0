/// An identity that a provider gives a movie, such as `imdb` `tt0133093`.
///
/// The namespace says who issued the value. Two records with an equal `ExternalID` claim to
/// describe the same movie.
public struct ExternalID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Who issued the value: `imdb`, `tmdb`, `wikidata`, `movielens`, …
    public let namespace: String
    /// The value as that issuer writes it; never empty.
    public let value: String

    /// Creates an identity, or returns `nil` if either half is empty.
    public init?(namespace: String, value: String) {
        guard !namespace.isEmpty, !value.isEmpty else { return nil }
        self.namespace = namespace
        self.value = value
    }

    /// `imdb/tt0133093`
    public var description: String { "\(namespace)/\(value)" }

    /// Orders by namespace, then value.
    public static func < (left: ExternalID, right: ExternalID) -> Bool {
        (left.namespace, left.value) < (right.namespace, right.value)
    }
}
