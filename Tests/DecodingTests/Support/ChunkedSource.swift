import Decoding

/// Bytes in memory that are given out in pieces of random or fixed size.
struct ChunkedSource: ByteSource {
    private var rest: ArraySlice<UInt8>
    private let largest: Int
    private var random: SeededGenerator

    init(_ bytes: [UInt8], largest: Int = .max, seed: UInt64 = 0) {
        rest = bytes[...]
        self.largest = largest
        random = SeededGenerator(seed: seed)
    }

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let most = min(rest.count, buffer.count, largest)
        guard most > 0 else { return 0 }
        let count = largest == .max ? most : Int.random(in: 1...most, using: &random)
        buffer.copyBytes(from: rest.prefix(count))
        rest = rest.dropFirst(count)
        return count
    }
}
