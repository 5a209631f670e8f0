/// The identities of all movies in the order they were added.
struct AddedIdentities {
    private var numbers: [Int64] = []
    private var isAscending = true

    /// The movies added.
    var count: Int { numbers.count }

    /// Notes the next movie.
    mutating func append(_ number: Int64) {
        if let last = numbers.last, last >= number { isAscending = false }
        numbers.append(number)
    }

    /// Whether each movie is replaced by a later one of the same id; empty if none is.
    ///
    /// - Complexity: O(1) for movies added by ascending id, as a catalog hands them out; else O(movies · log movies).
    func replaced() -> [Bool] {
        if isAscending { return [] }
        let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
        var isReplaced: [Bool] = []
        for (place, next) in zip(order, order.dropFirst()) where numbers[place] == numbers[next] {
            if isReplaced.isEmpty { isReplaced = Array(repeating: false, count: numbers.count) }
            isReplaced[place] = true
        }
        return isReplaced
    }
}
