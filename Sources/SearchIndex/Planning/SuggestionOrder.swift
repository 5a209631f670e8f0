/// Puts matching titles into the order of suggestions while movies come by falling prior.
///
/// The greater a movie's prior, less the penalty of the title's kind, the earlier its title; ties go by number. Of titles
/// of equal text only the first counts, and of a movie only the first one left.
struct SuggestionOrder {
    /// A title that goes with what was typed.
    struct Title {
        let number: Int
        let document: UInt32
        /// The folded text.
        let text: [UInt8]
        /// The prior of its movie less the penalty of its kind.
        let rank: Double

        /// Whether it is suggested before another one.
        func precedes(_ other: Title) -> Bool { rank != other.rank ? rank > other.rank : number < other.number }
    }

    /// The titles of one penalty that wait for those that may precede them. They came in their order.
    private struct Queue {
        let penalty: Double
        var titles: [Title] = []
        var head = 0

        var first: Title? { head < titles.count ? titles[head] : nil }
    }

    private let limit: Int
    private var queues: [Queue] = []
    private var texts: Set<[UInt8]> = []
    private var documents: Set<UInt32>
    /// The titles chosen, the first ones first.
    private(set) var chosen: [Title] = []

    /// - Parameter documents: the movies that have a suggestion.
    init(limit: Int, besides documents: [UInt32] = []) {
        self.limit = limit
        self.documents = Set(documents)
    }

    /// Whether no further title can be chosen.
    var isFull: Bool { chosen.count >= limit }

    /// Adds a title.
    ///
    /// - Precondition: titles come by falling prior, those of equal prior by number.
    mutating func insert(number: Int, document: UInt32, text: [UInt8], prior: Double, penalty: Double) {
        let title = Title(number: number, document: document, text: text, rank: prior - penalty)
        if let place = queues.firstIndex(where: { $0.penalty == penalty }) {
            queues[place].titles.append(title)
        } else {
            queues.append(Queue(penalty: penalty, titles: [title]))
        }
    }

    /// Chooses from the titles added, none of which a movie of `prior` yet to come can precede.
    mutating func settle(before prior: Double = -.infinity) {
        while !isFull, let place = firstQueue, let title = queues[place].first, title.rank >= prior {
            queues[place].head += 1
            if texts.insert(title.text).inserted, documents.insert(title.document).inserted { chosen.append(title) }
        }
    }

    /// The queue of the title that is next.
    private var firstQueue: Int? {
        queues.indices.filter { queues[$0].first != nil }.min { left, right in
            guard let one = queues[left].first, let other = queues[right].first else { return false }
            return one.precedes(other)
        }
    }
}
