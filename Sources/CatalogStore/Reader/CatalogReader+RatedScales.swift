import Database
import MovieModel

extension CatalogReader {
    /// Every kind of voters that rates movies here, ordered by provider and family.
    ///
    /// A provider's own publication says its scale; where only others pass its ratings on, they do.
    ///
    /// - Complexity: O(ratings), tenths of a second for a million.
    public func ratedScales() throws -> [RatedScale] {
        var scales: [RatedScale] = []
        try connection.forEach(
            """
            SELECT p.code, r.family, r.scale_lo, r.scale_hi
            FROM rating r JOIN provider p ON p.id = r.origin_provider_id
            WHERE r.category_label IS NULL
            GROUP BY p.code, r.family, r.scale_lo, r.scale_hi
            ORDER BY p.code, r.family, max(r.provider_id = r.origin_provider_id) DESC, count(*) DESC, r.scale_lo
            """
        ) { row in
            guard let provider = ProviderID(row.text(0)), let family = RatingFamily(rawValue: row.text(1)) else {
                return
            }
            let isKnown = scales.last.map { $0.provider == provider && $0.family == family } ?? false
            let (low, high) = (row.real(2), row.real(3))
            if !isKnown, low < high { scales.append(RatedScale(provider: provider, family: family, scale: low...high)) }
        }
        return scales
    }

    /// When the newest change was logged, in microseconds since 1970; 0 for a new catalog.
    public func lastChangeTime() throws -> Int64 {
        try connection.first("SELECT at FROM change_log ORDER BY seq DESC LIMIT 1") { $0.integer(0) } ?? 0
    }
}
