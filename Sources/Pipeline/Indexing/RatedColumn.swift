import CatalogStore
import MovieModel
import SearchIndex

/// What one kind of voters of a provider gives: a column of the index and a field of the query language.
///
/// A provider's own family has the provider's code (`rottentomatoes`, `rt`); its other families have theirs behind
/// it (`rottentomatoes_audience`, `rtaudience`).
struct RatedColumn: Hashable {
    /// Whose voters.
    var provider: ProviderID
    /// Which of them.
    var family: RatingFamily

    /// The column as the index knows it.
    ///
    /// - Parameter declared: what the catalog knows of the provider, if it is declared at all.
    func indexProvider(declared: ProviderCoverage?, scale: ClosedRange<Double>) -> IndexProvider? {
        let isOwn = declared.map { $0.family == family } ?? (family == .audience)
        let suffix = isOwn ? "" : "_" + family.rawValue
        guard let id = ProviderID(provider.code + suffix) else { return nil }
        let aliases = (declared?.aliases ?? []).map { isOwn ? $0 : $0 + family.rawValue }
        let name = declared?.name ?? provider.code
        return IndexProvider(
            id: id, name: isOwn ? name : "\(name) \(family.rawValue)", scale: scale, family: family,
            aliases: isOwn ? aliases : aliases + [provider.code + family.rawValue])
    }
}
