/// Titles that have one of many terms, which one word of the query stands for.
struct Expansion: Sendable {
    /// The terms, most frequent first.
    var terms: [Term]
    /// For each term, the edits between it and the word; empty for a prefix or pattern, which is no typo.
    var distances: [UInt8] = []
    /// The titles meant.
    var kinds: TitleKinds
    /// The folded prefix that the terms are all of, so that what is stored for it may be used; `nil` otherwise.
    var prefix: String?
    /// What it is, for people.
    var label: String
    /// The documents of the whole stored prefix, whose terms are then not listed but walked if they are needed at all.
    var deferredCount: Int?

    /// Whether the terms are left to be found when needed.
    var isDeferred: Bool { deferredCount != nil }

    /// About how many documents it has.
    var cost: Int { deferredCount ?? terms.postingCount }

    /// Whether the terms are spellings near a word, so that how near decides the tier.
    var hasDistances: Bool { distances.count == terms.count && !terms.isEmpty }

    /// The part of it that is so many edits away.
    func terms(at distance: UInt8) -> Expansion {
        var part = self
        part.terms = zip(terms, distances).filter { $0.1 == distance }.map(\.0)
        (part.distances, part.prefix) = ([], nil)
        return part
    }
}
