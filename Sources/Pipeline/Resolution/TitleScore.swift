import CatalogStore
import MovieModel

/// How strongly a title recommends itself as the one to show for its movie.
///
/// The score is kind × language match × provider reliability × agreement, where agreement counts the providers that
/// give the same normalized title. All titles are kept with their score; the best is shown.
struct TitleScore {
    /// The reliability of each provider, 0…1.
    let reliability: (ProviderID) -> Double
    /// The language people of this installation read.
    var language = "en"

    /// The weight of a title in another language than ``language``.
    private static let foreignMatch = 0.6
    /// Regions whose titles are in ``language`` where no language is given.
    private static let regions: Set<String> = ["US", "GB", "CA", "AU", "XWW", "XWG"]

    /// The scores of all titles of a movie, in the order of the records.
    func scores(of records: [MaterialRecord]) -> [ScoredTitle] {
        let agreement = Self.agreement(among: records)
        return records.flatMap { record in
            record.titles.map { title in
                let match = languageMatch(of: title, in: record)
                let providers = Double(agreement[title.normalized]?.count ?? 1)
                let score = title.title.kind.weight * match * reliability(record.provider) * providers
                return ScoredTitle(stored: title, score: score)
            }
        }
    }

    private static func agreement(among records: [MaterialRecord]) -> [String: Set<ProviderID>] {
        var agreement: [String: Set<ProviderID>] = [:]
        for record in records {
            for title in record.titles { agreement[title.normalized, default: []].insert(record.provider) }
        }
        return agreement
    }

    private func languageMatch(of title: StoredTitle, in record: MaterialRecord) -> Double {
        if let isOwn = isInLanguage(title.title) { return isOwn ? 1 : Self.foreignMatch }
        switch title.title.kind {
        case .display: return 1
        case .original:
            // An original title that its own provider does not show is in another language.
            let shown = record.titles.filter { $0.title.kind == .display && isInLanguage($0.title) != false }
            return shown.isEmpty || shown.contains { $0.normalized == title.normalized } ? 1 : Self.foreignMatch
        case .alternative, .working: return Self.foreignMatch
        }
    }

    /// Whether language or region say that a title is in ``language``; `nil` if they say nothing.
    private func isInLanguage(_ title: RecordTitle) -> Bool? {
        if let given = title.language { return given.hasPrefix(language) }
        return title.region.map(Self.regions.contains)
    }
}

/// A title with its score.
struct ScoredTitle {
    /// The title as the catalog holds it.
    var stored: StoredTitle
    /// How strongly it recommends itself; comparable within one movie only.
    var score: Double
}
