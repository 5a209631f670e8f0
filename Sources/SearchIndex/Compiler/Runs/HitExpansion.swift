/// Puts the pieces back into hit documents.
struct HitExpansion: @unchecked Sendable {
    // Unchecked: written once, before anyone can see it, and never again.

    /// The pieces by their bytes, each with room to copy ``HitPiece/mostBytes``.
    private let pieces: UnsafeRawPointer
    private let byteCounts: UnsafePointer<Int>

    /// The one instance of the process.
    static let shared = HitExpansion()

    /// The bytes that may be written behind a document.
    static let slackByteCount = 2 * HitPiece.mostBytes

    private static let limit = 32

    private init() {
        let pieces = UnsafeMutableRawPointer.allocate(byteCount: Self.limit * HitPiece.mostBytes, alignment: 16)
        pieces.initializeMemory(as: UInt8.self, repeating: 0, count: Self.limit * HitPiece.mostBytes)
        let byteCounts = UnsafeMutablePointer<Int>.allocate(capacity: Self.limit)
        byteCounts.initialize(repeating: 0, count: Self.limit)
        for piece in HitPiece.allCases {
            let (slot, text) = (Int(piece.rawValue), piece.text)
            precondition(text.utf8CodeUnitCount <= HitPiece.mostBytes, "a piece is copied at once")
            (pieces + slot * HitPiece.mostBytes).copyMemory(from: text.utf8Start, byteCount: text.utf8CodeUnitCount)
            byteCounts[slot] = text.utf8CodeUnitCount
        }
        self.pieces = UnsafeRawPointer(pieces)
        self.byteCounts = UnsafePointer(byteCounts)
    }

    /// Writes a document to `output` and returns its length, or `nil` if there is no room for it and the slack.
    ///
    /// - Complexity: O(bytes), eight at a time.
    func expand(_ document: UnsafeRawBufferPointer, to output: UnsafeMutableRawBufferPointer) -> Int? {
        guard let source = document.baseAddress, let target = output.baseAddress else { return nil }
        let room = output.count - Self.slackByteCount
        var (index, count) = (0, 0)
        while index < document.count {
            guard count <= room else { return nil }
            let plain: Int
            if index &+ 8 <= document.count {
                let word = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                target.storeBytes(of: word.littleEndian, toByteOffset: count, as: UInt64.self)
                plain = Self.plainByteCount(word)
            } else {
                let byte = source.load(fromByteOffset: index, as: UInt8.self)
                target.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
                plain = byte < Self.limit ? 0 : 1
            }
            index &+= plain
            count &+= plain
            guard plain == 0 else { continue }
            let slot = Int(source.load(fromByteOffset: index, as: UInt8.self))
            (target + count).copyMemory(from: pieces + slot &* HitPiece.mostBytes, byteCount: HitPiece.mostBytes)
            index &+= 1
            count &+= byteCounts[slot]
        }
        return count
    }

    /// The bytes of a word before its first piece: the lowest byte below 32. A borrow can only be wrong above it.
    @inline(__always)
    private static func plainByteCount(_ word: UInt64) -> Int {
        let pieces = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
        return pieces.trailingZeroBitCount >> 3
    }
}
