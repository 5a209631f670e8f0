/// The terms a prefix or pattern stands for: the most frequent ones, up to a limit.
///
/// Which ones depends on the index alone, so totals do not move from page to page.
struct TermExpansion {
    private var kept: [(term: Term, order: Int)] = []
    private var insertedCount = 0
    /// A term in fewer documents, or as many, is surely not among the ones kept.
    private var exceededCount = -1
    private let limit: Int
    /// Whether terms were left out.
    private(set) var isCut = false

    init(limit: Int) { self.limit = limit }

    /// The terms kept, most frequent first.
    var terms: [Term] { sorted().map(\.term) }

    /// Adds a term, in dictionary order.
    mutating func insert(_ term: Term) {
        insertedCount += 1
        if insertedCount > limit { isCut = true }
        guard term.documentCount > exceededCount else { return }
        kept.append((term, insertedCount))
        if kept.count >= 2 * limit { cut() }
    }

    /// Says that terms were left out because not all were looked at.
    mutating func markCut() { isCut = true }

    private mutating func cut() {
        kept = sorted()
        if let last = kept.last { exceededCount = last.term.documentCount }
    }

    private func sorted() -> [(term: Term, order: Int)] {
        Array(
            kept.sorted { ($1.term.documentCount, $0.order) < ($0.term.documentCount, $1.order) }
                .prefix(limit))
    }
}
