import MovieModel

/// The identities of documents, both ways.
struct MovieTable: Sendable {
    private let bytes: ByteView
    private let count: Int

    init(_ bytes: ByteView, documentCount: Int) {
        self.bytes = bytes
        count = documentCount
    }

    /// The number of the movie's identity.
    @inline(__always)
    func number(of document: UInt32) -> Int64 { Int64(bitPattern: bytes.u64(Int(document) &* 8)) }

    /// The movie, or `nil` for a document that is none.
    func id(of document: UInt32) -> MovieID? { MovieID(number(of: document)) }

    /// The document of a movie, or `nil`.
    ///
    /// - Complexity: O(log documents).
    func document(of id: MovieID) -> UInt32? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if number(of: documentByID(middle)) < id.number { low = middle + 1 } else { high = middle }
        }
        guard low < count, documentByID(low) < count, number(of: documentByID(low)) == id.number else { return nil }
        return documentByID(low)
    }

    /// The document whose identity is the `index`th.
    func documentByID(_ index: Int) -> UInt32 { bytes.u32(count * 8 + index * 4) }
}
