import MovieModel
import QueryLanguage
import SearchIndex

/// An answer in the form in which engine and model are compared.
struct ModelAnswer: Equatable {
    /// A hit.
    struct Row: Equatable {
        var id: Int64
        /// `tier field value highlights`.
        var match: String?
        /// `name value` of each criterion.
        var explanation: [String] = []
    }

    var total: Int
    var rows: [Row]
    var facets: [[String]]
    var matchedBy: String
    var diagnostics: [String]
    var relaxed: [String]
    /// `from -> to`.
    var corrections: [String]
    var didYouMean: String?
}

extension ModelAnswer {
    /// What the engine answered.
    init(_ result: SearchResult) {
        total = result.total
        rows = result.hits.map { hit in
            Row(
                id: hit.movieID.number,
                match: hit.match.map { "\($0.tier) \($0.field) “\($0.value)” \($0.highlights)" },
                explanation: hit.explanation?.steps.map { "\($0.name) \($0.value)" } ?? [])
        }
        facets = result.facets.map { facet in
            facet.values.map { "\($0.code) \($0.count)\($0.isSelected ? "*" : "")" } + ["and \(facet.other)"]
        }
        matchedBy = result.matchedBy.rawValue
        diagnostics = result.diagnostics.map(\.code.rawValue).sorted()
        relaxed = result.relaxed
        corrections = result.corrections.map { "\($0.from) -> \($0.to)" }
        didYouMean = result.didYouMean
    }
}
