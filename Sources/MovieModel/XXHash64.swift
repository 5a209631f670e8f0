/// The XXH64 hash, for checksums and change detection.
///
/// The algorithm is Yann Collet's, <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>.
/// Several bytes a cycle, no allocation. Not cryptographic.
public struct XXHash64: Sendable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64)
    private let seed: UInt64
    private var pending: [UInt8] = []
    private var byteCount: UInt64 = 0

    /// Begins a hash over bytes that arrive in pieces.
    public init(seed: UInt64 = 0) {
        self.seed = seed
        lanes = Self.startingLanes(seed)
        pending.reserveCapacity(32)
    }

    /// The hash of bytes that are at hand.
    ///
    /// - Complexity: O(count), several GB/s in release builds.
    public static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
        var lanes = startingLanes(seed)
        let striped = bytes.count & ~31
        consume(bytes, upTo: striped, into: &lanes)
        let start = striped > 0 ? merged(lanes) : seed &+ prime5
        let rest = UnsafeRawBufferPointer(rebasing: bytes[striped...])
        return finished(start &+ UInt64(bytes.count), rest)
    }

    /// Takes the next bytes.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        byteCount &+= UInt64(bytes.count)
        var rest = bytes
        if !pending.isEmpty {
            let taken = min(32 - pending.count, rest.count)
            pending.append(contentsOf: rest.prefix(taken))
            rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
            guard pending.count == 32 else { return }
            pending.withUnsafeBytes { Self.consume($0, upTo: 32, into: &lanes) }
            pending.removeAll(keepingCapacity: true)
        }
        let striped = rest.count & ~31
        Self.consume(rest, upTo: striped, into: &lanes)
        pending.append(contentsOf: rest[striped...])
    }

    /// The hash of all bytes taken so far.
    public var value: UInt64 {
        let start = byteCount >= 32 ? Self.merged(lanes) : seed &+ Self.prime5
        return pending.withUnsafeBytes { Self.finished(start &+ byteCount, $0) }
    }

    private static func startingLanes(_ seed: UInt64) -> (UInt64, UInt64, UInt64, UInt64) {
        (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
    }

    /// Takes whole stripes of 32 bytes, `end` bytes in all.
    private static func consume(
        _ bytes: UnsafeRawBufferPointer, upTo end: Int, into lanes: inout (UInt64, UInt64, UInt64, UInt64)
    ) {
        guard let base = bytes.baseAddress, end > 0 else { return }
        // Four locals and one pointer: the lanes depend on themselves only, so four multiplications overlap.
        var (a, b, c, d) = lanes
        var stripe = base
        let last = base + end
        while stripe < last {
            a = round(a, UInt64(littleEndian: stripe.loadUnaligned(as: UInt64.self)))
            b = round(b, UInt64(littleEndian: stripe.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
            c = round(c, UInt64(littleEndian: stripe.loadUnaligned(fromByteOffset: 16, as: UInt64.self)))
            d = round(d, UInt64(littleEndian: stripe.loadUnaligned(fromByteOffset: 24, as: UInt64.self)))
            stripe += 32
        }
        lanes = (a, b, c, d)
    }

    private static func merged(_ lanes: (UInt64, UInt64, UInt64, UInt64)) -> UInt64 {
        let sum = rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
        let first = (sum ^ round(0, lanes.0)) &* prime1 &+ prime4
        let second = (first ^ round(0, lanes.1)) &* prime1 &+ prime4
        let third = (second ^ round(0, lanes.2)) &* prime1 &+ prime4
        return (third ^ round(0, lanes.3)) &* prime1 &+ prime4
    }

    private static func finished(_ start: UInt64, _ rest: UnsafeRawBufferPointer) -> UInt64 {
        var hash = start
        var offset = 0
        while offset &+ 8 <= rest.count {
            hash = rotated(hash ^ round(0, word(rest, offset)), 27) &* prime1 &+ prime4
            offset &+= 8
        }
        if offset &+ 4 <= rest.count {
            let half = UInt64(UInt32(littleEndian: rest.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            hash = rotated(hash ^ (half &* prime1), 23) &* prime2 &+ prime3
            offset &+= 4
        }
        while offset < rest.count {
            hash = rotated(hash ^ (UInt64(rest[offset]) &* prime5), 11) &* prime1
            offset &+= 1
        }
        hash = (hash ^ (hash >> 33)) &* prime2
        hash = (hash ^ (hash >> 29)) &* prime3
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        rotated(lane &+ word &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 {
        value &<< count | value &>> (64 &- count)
    }

    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
}
