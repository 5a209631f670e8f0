/// Counts bits of long bitmaps, without relying on an instruction that old processors lack.
///
/// Sixteen vectors at a time go through carry-save adders, so that only one in sixteen is counted bit by bit (Harley
/// and Seal; Muła, Kurz and Lemire, *Faster Population Counts Using AVX2 Instructions*, 2018).
enum BitCount {
    private typealias Vector = SIMD2<UInt64>

    /// The bits of `count` words.
    static func of(_ words: UnsafeRawPointer, _ count: Int) -> Int {
        sum(count) {
            words.loadUnaligned(fromByteOffset: $0, as: Vector.self)
        } word: {
            words.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
        }
    }

    /// The bits that `count` words of two bitmaps have in common.
    static func ofBoth(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Int {
        sum(count) {
            left.loadUnaligned(fromByteOffset: $0, as: Vector.self)
                & right.loadUnaligned(fromByteOffset: $0, as: Vector.self)
        } word: {
            left.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
                & right.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
        }
    }

    /// Writes what `count` words of two bitmaps have in common, and returns its bits. The target may be one of them.
    static func meet(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int, into target: UnsafeMutableRawPointer
    ) -> Int {
        sum(count) {
            let both =
                left.loadUnaligned(fromByteOffset: $0, as: Vector.self)
                & right.loadUnaligned(fromByteOffset: $0, as: Vector.self)
            target.storeBytes(of: both, toByteOffset: $0, as: Vector.self)
            return both
        } word: {
            let both =
                left.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
                & right.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
            target.storeBytes(of: both, toByteOffset: $0, as: UInt64.self)
            return both
        }
    }

    /// Writes the numbers of the bits of `count` words, ascending, and returns how many.
    ///
    /// - Parameter room: the numbers `target` has room for, 64 more than there are bits; others may be left out.
    static func list(
        _ words: UnsafeRawPointer, _ count: Int, into target: UnsafeMutablePointer<UInt32>, room: Int
    ) -> Int {
        var listed = 0
        for index in 0..<count where listed &+ 64 <= room {
            var bits = words.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
            while bits != 0 {
                target[listed] = UInt32(truncatingIfNeeded: index &* 64 &+ bits.trailingZeroBitCount)
                listed &+= 1
                bits &= bits &- 1
            }
        }
        return listed
    }

    @inline(__always)
    private static func sum(_ count: Int, _ vector: (Int) -> Vector, word: (Int) -> UInt64) -> Int {
        var (ones, twos, fours, eights) = (Vector(), Vector(), Vector(), Vector())
        var total = Vector()
        var offset = 0
        let end = count / 32 &* 256
        while offset < end {
            var halves = (Vector(), Vector())
            for half in 0..<2 {
                let start = offset &+ half &* 128
                let twosA = add(&ones, vector(start), vector(start &+ 16))
                let twosB = add(&ones, vector(start &+ 32), vector(start &+ 48))
                let foursA = add(&twos, twosA, twosB)
                let twosC = add(&ones, vector(start &+ 64), vector(start &+ 80))
                let twosD = add(&ones, vector(start &+ 96), vector(start &+ 112))
                let foursB = add(&twos, twosC, twosD)
                let carry = add(&fours, foursA, foursB)
                if half == 0 { halves.0 = carry } else { halves.1 = carry }
            }
            total &+= counts(add(&eights, halves.0, halves.1)) &<< 4
            offset &+= 256
        }
        total &+= counts(eights) &<< 3 &+ counts(fours) &<< 2 &+ counts(twos) &<< 1 &+ counts(ones)
        var result = Int(truncatingIfNeeded: total[0] &+ total[1])
        while offset < count &* 8 {
            result &+= word(offset).nonzeroBitCount
            offset &+= 8
        }
        return result
    }

    /// Adds three numbers of one bit in each place: the sum stays, the carry is returned.
    @inline(__always)
    private static func add(_ sum: inout Vector, _ first: Vector, _ second: Vector) -> Vector {
        let half = sum ^ first
        let carry = (sum & first) | (half & second)
        sum = half ^ second
        return carry
    }

    /// The bits of each number of a vector.
    @inline(__always)
    private static func counts(_ vector: Vector) -> Vector {
        let pairs = vector &- ((vector &>> 1) & Vector(repeating: 0x5555_5555_5555_5555))
        let low = Vector(repeating: 0x3333_3333_3333_3333)
        let fours = (pairs & low) &+ ((pairs &>> 2) & low)
        var bytes = (fours &+ (fours &>> 4)) & Vector(repeating: 0x0F0F_0F0F_0F0F_0F0F)
        bytes = bytes &+ (bytes &>> 8)
        bytes = bytes &+ (bytes &>> 16)
        return (bytes &+ (bytes &>> 32)) & Vector(repeating: 0x7F)
    }
}
