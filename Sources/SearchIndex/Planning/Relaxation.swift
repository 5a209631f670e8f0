/// What each word of a run is worth, when not all of them need match.
///
/// Weights are whole numbers, so that sums do not depend on their order and the slow model gets the same ones.
struct Relaxation: Sendable {
    /// For each slot of the graph, the information of its word in sixteenths of a bit.
    var weights: [Int]
    /// The least weight of matched words that a match has.
    ///
    /// It is fixed by the whole query, so that totals and facets mean the same matches.
    var minimum: Int
    /// Slots that are a whole title, with the documents that have it, which match however little that weighs.
    var wholes: [(slots: Range<Int>, documents: [UInt32])] = []

    /// The weight of all words.
    var total: Int { weights.reduce(0, +) }
}
