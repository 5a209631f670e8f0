import MovieModel

/// Strings of bytes in a temporary file, equal ones once: encoded columns and orders, which grow with the movies.
struct PieceSpool {
    /// The file they lie in, one behind the other.
    let file: SpoolFile
    /// Where each string lies.
    private(set) var extents: [Range<Int>] = []
    private var numbersByHash: [UInt64: [Int]] = [:]

    /// What is compared at once.
    private static let bufferByteCount = 64 << 10

    /// No strings, with the place for their file.
    init(directory: String) { file = SpoolFile(directory: directory) }

    /// The bytes of them in memory.
    var heldByteCount: Int { file.heldByteCount }

    /// Adds a string and returns its number: that of an equal one before it, or the next.
    ///
    /// - Complexity: O(bytes); strings of the same hash are read back.
    mutating func add(_ bytes: [UInt8]) throws(IndexError) -> Int {
        let hash = bytes.withUnsafeBytes { XXHash64.hash($0) }
        for number in numbersByHash[hash] ?? [] {
            if try holds(bytes, at: number) { return number }
        }
        let start = file.count
        try file.append(bytes)
        extents.append(start..<file.count)
        numbersByHash[hash, default: []].append(extents.count - 1)
        return extents.count - 1
    }

    /// Appends zeros up to whole so many bytes.
    func pad(to byteCount: Int) throws(IndexError) {
        try file.append([UInt8](repeating: 0, count: (byteCount - file.count % byteCount) % byteCount))
    }

    private func holds(_ bytes: [UInt8], at number: Int) throws(IndexError) -> Bool {
        guard extents[number].count == bytes.count else { return false }
        let reader = SpoolReader(file, extents[number], bufferByteCount: Self.bufferByteCount)
        var place = 0
        while !reader.isAtEnd {
            let piece = try reader.bytes(min(Self.bufferByteCount, bytes.count - place))
            guard piece.elementsEqual(bytes[place..<(place + piece.count)]) else { return false }
            place += piece.count
        }
        return true
    }
}
