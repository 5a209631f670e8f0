/// Titles that have one of many terms, which one word of the query stands for.
struct Expansion: Sendable {
    /// What stands for the terms.
    enum Origin: Hashable, Sendable {
        /// A folded prefix.
        case prefix(String)
        /// A pattern.
        case pattern(String)
        /// A word with typos.
        case near(String)
        /// Words with a space more or less.
        case joined
        /// What else carries a word than titles that have it.
        case carriers
    }

    /// The terms, most frequent first.
    var terms: [Term]
    /// For each term, the edits between it and the word; empty for a prefix or pattern, which is no typo.
    var distances: [UInt8] = []
    /// The titles meant.
    var kinds: TitleKinds
    /// What the word is.
    var origin: Origin
    /// What is stored of the prefix that it is; its terms are then not listed but walked if they are needed at all.
    var stored: PrefixTops.Prefix?
    /// About how many documents it has.
    var cost: Int { stored?.documentCount ?? terms.postingCount }

    /// Whether the terms are spellings near a word, so that how near decides the tier.
    var hasDistances: Bool { distances.count == terms.count && !terms.isEmpty }

    /// The part of it that is so many edits away.
    func terms(at distance: UInt8) -> Expansion {
        var part = self
        part.terms = zip(terms, distances).filter { $0.1 == distance }.map(\.0)
        part.distances = []
        return part
    }
}

extension Expansion {
    /// A stored prefix.
    init(_ stored: PrefixTops.Prefix, origin: Origin) {
        self.init(terms: [], kinds: .all, origin: origin, stored: stored)
    }
}
