/// How well a number of cases were answered.
struct EvaluationScore: Hashable, Sendable {
    /// The cases.
    private(set) var count = 0
    /// Those with the movie meant first.
    private(set) var firstCount = 0
    /// Those with it among the first three.
    private(set) var firstThreeCount = 0
    /// Those whose movie the index does not hold; they count as not found.
    private(set) var absentCount = 0
    private var reciprocalSum = 0.0

    /// The part with the movie meant first, 0…1.
    var hitAt1: Double { share(Double(firstCount)) }
    /// The part with it among the first three, 0…1.
    var hitAt3: Double { share(Double(firstThreeCount)) }
    /// The mean of 1 ÷ rank, 0 from rank 11 on.
    var reciprocalRankAt10: Double { share(reciprocalSum) }

    /// The score of some outcomes.
    init(_ outcomes: some Sequence<EvaluationOutcome>) {
        for outcome in outcomes {
            count += 1
            if !outcome.isInIndex { absentCount += 1 }
            guard let rank = outcome.rank else { continue }
            if rank == 1 { firstCount += 1 }
            if rank <= 3 { firstThreeCount += 1 }
            if rank <= 10 { reciprocalSum += 1 / Double(rank) }
        }
    }

    private func share(_ value: Double) -> Double { count == 0 ? 0 : value / Double(count) }
}
