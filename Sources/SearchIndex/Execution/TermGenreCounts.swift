import Synchronization

/// How many documents of a very frequent term each genre has, made when it is first asked for.
///
/// Matches of several words are mostly those of the most frequent one; with its counts at hand only the rest has to be
/// looked at. Few terms are that frequent, so some places do; a term takes the first free one of those it may have.
final class TermGenreCounts: Sendable {
    private final class Table: Sendable {
        let ordinal: Int
        let counts: [Int]

        init(ordinal: Int, counts: [Int]) {
            self.ordinal = ordinal
            self.counts = counts
        }
    }

    private final class Place: Sendable {
        let made = AtomicLazyReference<Table>()
    }

    private static let placeCount = 128
    /// The places a term may have.
    private static let tries = 8
    private let places = (0..<placeCount).map { _ in Place() }

    /// The counts of a term, which `make` counts the first time; `nil` if there is no place for it.
    func counts(of term: Term, make: () -> [Int]) -> [Int]? {
        for step in 0..<Self.tries {
            let place = places[(term.ordinal &+ step) & (Self.placeCount - 1)]
            let table = place.made.load() ?? place.made.storeIfNil(Table(ordinal: term.ordinal, counts: make()))
            if table.ordinal == term.ordinal { return table.counts }
        }
        return nil
    }
}
