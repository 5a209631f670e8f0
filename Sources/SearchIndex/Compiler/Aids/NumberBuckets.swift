/// Numbers put into buckets in any order and taken bucket by bucket, in the order they came.
///
/// With a directory only the last numbers of each bucket are in memory, the others in a temporary file.
struct NumberBuckets {
    private let file: SpoolFile?
    private var held: [[UInt64]] = []
    /// Where the numbers of each bucket lie in the file, piece by piece.
    private var offsets: [[Int]] = []

    /// The numbers of a piece: many buckets of them stay small beside the memory for a merge.
    private static let pieceLength = 1_024
    private static let pieceByteCount = pieceLength * MemoryLayout<UInt64>.size

    /// No numbers, to be kept in memory if there is no directory.
    init(directory: String?) { file = directory.map { SpoolFile(directory: $0) } }

    /// The buckets, the last of which is not empty.
    var count: Int { held.count }

    /// The bytes of numbers in memory.
    var heldByteCount: Int { held.reduce(file?.heldByteCount ?? 0) { $0 + 8 * $1.count } }

    /// Adds a number to a bucket.
    @inline(__always)
    mutating func append(_ number: UInt64, to bucket: Int) throws(IndexError) {
        if bucket >= held.count { open(bucket) }
        held[bucket].append(number)
        if held[bucket].count >= Self.pieceLength, file != nil { try passOn(bucket) }
    }

    /// Takes all numbers of a bucket out of memory.
    mutating func take(_ bucket: Int) throws(IndexError) -> [UInt64] {
        guard bucket < count else { return [] }
        let pieces = offsets[bucket]
        var numbers = [UInt64](repeating: 0, count: pieces.count * Self.pieceLength)
        try numbers.withUnsafeMutableBufferPointer { numbers throws(IndexError) in
            let numbers = UnsafeMutableRawBufferPointer(numbers)
            for (piece, offset) in pieces.enumerated() {
                let place = piece * Self.pieceByteCount
                try file?.read(
                    UnsafeMutableRawBufferPointer(rebasing: numbers[place..<place + Self.pieceByteCount]), at: offset)
            }
        }
        if numbers.isEmpty { numbers = held[bucket] } else { numbers += held[bucket] }
        (held[bucket], offsets[bucket]) = ([], [])
        return numbers
    }

    /// Gives memory and disk back.
    mutating func removeAll() {
        file?.discard()
        (held, offsets) = ([], [])
    }

    private mutating func open(_ bucket: Int) {
        while held.count <= bucket {
            held.append([])
            offsets.append([])
        }
    }

    @inline(never)
    private mutating func passOn(_ bucket: Int) throws(IndexError) {
        guard let file else { return }
        offsets[bucket].append(file.count)
        try held[bucket].withUnsafeBufferPointer { numbers throws(IndexError) in
            try file.append(UnsafeRawBufferPointer(numbers))
        }
        held[bucket].removeAll(keepingCapacity: true)
    }
}
