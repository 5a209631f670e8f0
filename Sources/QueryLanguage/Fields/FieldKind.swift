/// What the values of a field look like, and so which spellings it takes.
public enum FieldKind: Hashable, Sendable {
    /// Words: `director:"ridley scott"`, `title=heat`, `cast:weav*`.
    case text

    /// One or more of a closed list of values: `genre:horror,thriller`.
    case facet([FacetValue])

    /// A quantity: `rating>=70`, `votes:10k..`.
    case number(NumberFormat)

    /// A calendar year: `year:1999~1`, `year:1980s`.
    case year

    /// An identity: `id:tmdb/603`.
    ///
    /// An alias that ends in `id` names the namespace before it, so that
    /// `tmdbid:603` and `id:tmdb/603` are one thing.
    case id
}
