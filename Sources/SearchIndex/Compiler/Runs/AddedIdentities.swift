/// What is known of the identities of all movies as they are added.
struct AddedIdentities {
    private var last = Int64.min
    private var isAscending = true

    /// The movies added.
    private(set) var count = 0

    /// Notes the next movie.
    mutating func append(_ number: Int64) {
        if last >= number { isAscending = false }
        last = number
        count += 1
    }

    /// Whether each movie, in the order added, is replaced by a later one of the same id; empty if none is.
    ///
    /// - Complexity: O(1) for movies added by ascending id, as a catalog hands them out; else O(movies · log movies), with
    ///   the identities read back from their runs.
    func replaced(
        _ extents: [RunExtents], of ranks: SpoolFile, bufferByteCount: Int
    ) throws(IndexError) -> [Bool] {
        if isAscending { return [] }
        var numbers = [Int64](repeating: 0, count: count)
        for extent in extents {
            let reader = SpoolReader(ranks, extent.ranks, bufferByteCount: bufferByteCount)
            for _ in 0..<extent.movieCount {
                let rank = try RankRecord(reader)
                _ = try reader.number(UInt32.self)
                numbers[Int(rank.added)] = rank.id
            }
        }
        return Self.replaced(numbers)
    }

    private static func replaced(_ numbers: [Int64]) -> [Bool] {
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        var isReplaced: [Bool] = []
        for (place, next) in zip(order, order.dropFirst()) where numbers[place] == numbers[next] {
            if isReplaced.isEmpty { isReplaced = Array(repeating: false, count: numbers.count) }
            isReplaced[place] = true
        }
        return isReplaced
    }
}
