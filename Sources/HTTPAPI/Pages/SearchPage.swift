import MovieModel
import QueryLanguage
import SearchIndex

/// The page at `/`: the search box, and what was found.
struct SearchPage: Page {
    static let template = "search"

    /// One movie found.
    struct HitItem {
        let address: String
        let name: String
        let release: String?
        let otherName: String?
        let matchedAs: String?
        let genreLine: String?
        let bar: RatingBar?
        let sources: String?
    }

    /// What there is to say about the query.
    struct Note {
        let severity: String
        let message: String
        let fixText: String?
        let fixAddress: String?
    }

    /// One value of a facet.
    struct FacetItem {
        let label: String
        let count: String
        let facetAddress: String
        let isChosen: Bool
    }

    /// One order of the hits.
    struct OrderItem {
        let label: String
        let orderAddress: String
        let isChosen: Bool
    }

    let windowTitle: String
    let queryText: String
    let sortText: String?
    let summary: String
    let reading: String?
    let notes: [Note]
    let hits: [HitItem]
    let genres: [FacetItem]
    let orders: [OrderItem]
    let previousAddress: String?
    let nextAddress: String?
    let pageText: String

    /// Creates the page of a search.
    init(_ outcome: SearchOutcome) {
        let links = SearchLinks(path: SearchLinks.pagePath, parameters: outcome.parameters)
        let query = outcome.parameters.query
        let labels = Dictionary(outcome.index.vocabulary.genres.map { ($0.code, $0.label) }) { first, _ in first }
        windowTitle = query.text.isEmpty ? "C-Movie" : "\(query.text) – C-Movie"
        queryText = query.text
        sortText = outcome.parameters.sortText
        summary = Figure.counted(outcome.result.total, "movie")
        reading = query.text.isEmpty || query.reading.isEmpty ? nil : query.reading
        notes = outcome.diagnostics.map { Self.note($0, links) }
        hits = outcome.result.hits.compactMap { Self.item($0, labels) }
        genres = outcome.result.facets.filter { $0.field == .genre }.flatMap { Self.facet($0, query, links) }
        orders = Self.orders(outcome.parameters, links)
        previousAddress = outcome.previousPage.map(links.page)
        nextAddress = outcome.nextPage.map(links.page)
        pageText =
            outcome.pageCount == 0 ? "" : "Page \(outcome.parameters.page) of \(Figure.grouped(outcome.pageCount))"
    }

    private static func note(_ diagnostic: Diagnostic, _ links: SearchLinks) -> Note {
        Note(
            severity: diagnostic.severity.rawValue, message: diagnostic.message,
            fixText: diagnostic.suggestion?.query, fixAddress: diagnostic.suggestion.map { links.query($0.query) })
    }

    private static func item(_ hit: Hit, _ labels: [String: String]) -> HitItem? {
        guard let summary = HitSummary(hit.document) else { return nil }
        let matched = hit.match.flatMap { ["title", "original", "aka"].contains($0.field) ? $0.value : nil }
        let shown = [summary.title, summary.originalTitle]
        let details =
            (summary.genres ?? []).map { labels[$0] ?? $0 }
            + (summary.runtime.map { [Figure.duration(minutes: $0)] } ?? [])
        let rating = summary.rating
        return HitItem(
            address: "/movies/\(summary.id)", name: summary.title, release: summary.year.map(String.init),
            otherName: summary.originalTitle == summary.title ? nil : summary.originalTitle,
            matchedAs: matched.flatMap { shown.contains($0) ? nil : $0 },
            genreLine: details.isEmpty ? nil : details.joined(separator: " · "), bar: bar(rating),
            sources: rating?.providers.map { providers in
                let votes = rating?.votes.map { ", " + Figure.counted($0, "vote") } ?? ""
                return Figure.counted(providers, "provider") + votes
            })
    }

    private static func bar(_ rating: HitSummary.Rating?) -> RatingBar? {
        guard let rating, let value = rating.value, let low = rating.low, let high = rating.high else { return nil }
        return RatingBar(value: value, low: low, high: high)
    }

    private static func facet(_ facet: FacetResult, _ query: ParsedQuery, _ links: SearchLinks) -> [FacetItem] {
        let edit = FacetQuery(query: query, facet: facet.field)
        return facet.values.map { value in
            FacetItem(
                label: value.label, count: Figure.grouped(value.count),
                facetAddress: links.query(edit.toggling(value.code)), isChosen: value.isSelected)
        }
    }

    private static func orders(_ parameters: SearchParameters, _ links: SearchLinks) -> [OrderItem] {
        let usual = parameters.query.hasText ? "Best match" : "Best rated"
        let known: [(String, String?)] = [
            (usual, nil), ("c-rating", "-rating"), ("Newest", "-year"), ("Oldest", "year"), ("Most votes", "-votes"),
            ("Title", "title"),
        ]
        return known.filter { parameters.query.hasText || $0.1 != "-rating" }.map { label, name in
            OrderItem(label: label, orderAddress: links.sort(name), isChosen: parameters.sortText == name)
        }
    }
}
