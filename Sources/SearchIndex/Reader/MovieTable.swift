import MovieModel

/// The identities of documents, both ways: the column of identities and its order.
struct MovieTable: Sendable {
    private let numbers: Column
    private let permutations: Permutations

    init(_ columns: Columns, _ permutations: Permutations) {
        numbers = columns[.added]
        self.permutations = permutations
    }

    /// The number of the movie's identity.
    @inline(__always)
    func number(of document: UInt32) -> Int64 { numbers.integer(document) }

    /// The movie, or `nil` for a document that is none.
    func id(of document: UInt32) -> MovieID? { MovieID(number(of: document)) }

    /// The document of a movie, or `nil`.
    ///
    /// - Complexity: O(log documents).
    func document(of id: MovieID) -> UInt32? {
        let order = permutations[.added]
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if number(of: order.document(middle)) > id.number { low = middle + 1 } else { high = middle }
        }
        guard low < order.count else { return nil }
        let document = order.document(low)
        return document < order.count && number(of: document) == id.number ? document : nil
    }
}
