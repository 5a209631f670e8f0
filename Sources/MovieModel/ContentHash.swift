/// A 128-bit hash of content, to tell whether something changed.
///
/// Two XXH64 with different seeds. Not cryptographic: it guards against accidents, and whoever could forge a
/// collision can only make their own change go unnoticed.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// The two halves.
    public let high: UInt64, low: UInt64

    /// Creates a hash from its halves.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Hashes bytes.
    public init(of bytes: UnsafeRawBufferPointer) {
        self.init(high: XXHash64.hash(bytes, seed: Self.highSeed), low: XXHash64.hash(bytes, seed: Self.lowSeed))
    }

    /// Hashes bytes.
    public init(of bytes: some Sequence<UInt8>) {
        let hash = bytes.withContiguousStorageIfAvailable { ContentHash(of: UnsafeRawBufferPointer($0)) }
        self = hash ?? Array(bytes).withUnsafeBytes { ContentHash(of: $0) }
    }

    /// The sixteen bytes, most significant first.
    public var bytes: [UInt8] {
        [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
    }

    /// Reads the sixteen bytes, or returns `nil` for another number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 16 else { return nil }
        func half(_ part: some Sequence<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
        self.init(high: half(bytes.prefix(8)), low: half(bytes.dropFirst(8)))
    }

    /// 32 hexadecimal digits.
    public var description: String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    static let highSeed: UInt64 = 0x9E37_79B9_7F4A_7C15
    static let lowSeed: UInt64 = 0
}
