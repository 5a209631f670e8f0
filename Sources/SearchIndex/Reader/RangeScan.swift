/// Loops that turn stored integers into a bit a document: whether they lie in a range.
///
/// A vector compares sixteen bytes at once; Swift has no instruction that gathers the sign bits of a vector, so the
/// results of 64 bytes are laid over each other as a square of bits, which is then turned; of integers of two bytes,
/// each keeps one bit of its own and a multiplication adds them up.
enum RangeScan {
    /// Bits from a test of each document. Bits past the last document are zero.
    @inline(__always)
    static func fill(_ words: UnsafeMutablePointer<UInt64>, _ count: Int, _ holds: (Int) -> Bool) {
        var start = 0
        while start < count {
            words[start >> 6] = word(start, min(64, count &- start), holds)
            start &+= 64
        }
    }

    /// Whether bytes lie in `low...low + span`.
    static func bytes(
        _ values: UnsafePointer<UInt8>, _ count: Int, _ low: UInt8, _ span: UInt8,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        let (lows, spans) = (SIMD16(repeating: low), SIMD16(repeating: span))
        let source = UnsafeRawPointer(values)
        var start = 0
        while start &+ 128 <= count {
            let squares = SIMD2(
                rows(source + start, lows, spans), rows(source + (start &+ 64), lows, spans))
            let bits = transposed(squares)
            words[start >> 6] = bits[0]
            words[start >> 6 &+ 1] = bits[1]
            start &+= 128
        }
        while start < count {
            words[start >> 6] = word(start, min(64, count &- start)) { values[$0] &- low <= span }
            start &+= 64
        }
    }

    /// Whether 64 bytes lie in the range: bit `i` of byte `j` is for byte `8 * i + j`.
    @inline(__always)
    private static func rows(
        _ source: UnsafeRawPointer, _ lows: SIMD16<UInt8>, _ spans: SIMD16<UInt8>
    ) -> UInt64 {
        var weights = SIMD16<UInt8>(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2)
        var rows = SIMD16<UInt8>(repeating: 0)
        for part in 0..<4 {
            let vector = source.loadUnaligned(fromByteOffset: part &* 16, as: SIMD16<UInt8>.self)
            rows |= SIMD16<UInt8>(repeating: 0).replacing(with: weights, where: vector &- lows .<= spans)
            weights = weights &<< 2
        }
        let halves = unsafeBitCast(rows, to: SIMD2<UInt64>.self)
        return halves[0] | halves[1]
    }

    /// Two squares of 8 × 8 bits, each with its rows as columns (Warren, *Hacker's Delight*, 7-3).
    @inline(__always)
    private static func transposed(_ squares: SIMD2<UInt64>) -> SIMD2<UInt64> {
        var bits = squares
        var moved = (bits ^ (bits &>> 7)) & SIMD2(repeating: 0x00AA_00AA_00AA_00AA)
        bits ^= moved ^ (moved &<< 7)
        moved = (bits ^ (bits &>> 14)) & SIMD2(repeating: 0x0000_CCCC_0000_CCCC)
        bits ^= moved ^ (moved &<< 14)
        moved = (bits ^ (bits &>> 28)) & SIMD2(repeating: 0x0000_0000_F0F0_F0F0)
        return bits ^ moved ^ (moved &<< 28)
    }

    /// Whether integers of two bytes lie in `low...low + span`.
    static func shorts(
        _ values: UnsafeRawPointer, _ count: Int, _ low: UInt16, _ span: UInt16,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        let (lows, spans) = (SIMD8(repeating: low), SIMD8(repeating: span))
        var start = 0
        while start &+ 64 <= count {
            var word: UInt64 = 0
            for part in 0..<8 {
                let vector = values.loadUnaligned(
                    fromByteOffset: (start &+ part &* 8) &* 2, as: SIMD8<UInt16>.self)
                word |= bits(vector &- lows .<= spans) &<< UInt64(part &* 8)
            }
            words[start >> 6] = word
            start &+= 64
        }
        guard start < count else { return }
        words[start >> 6] = word(start, count &- start) {
            values.loadUnaligned(fromByteOffset: $0 &* 2, as: UInt16.self) &- low <= span
        }
    }

    @inline(__always)
    private static func word(_ start: Int, _ count: Int, _ holds: (Int) -> Bool) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<count { word |= (holds(start &+ index) ? 1 : 0) &<< UInt64(index) }
        return word
    }

    @inline(__always)
    private static func bits(_ mask: SIMDMask<SIMD8<Int16>>) -> UInt64 {
        let weights = SIMD8<UInt16>(1, 2, 4, 8, 16, 32, 64, 128)
        let kept = unsafeBitCast(
            SIMD8<UInt16>(repeating: 0).replacing(with: weights, where: mask), to: SIMD2<UInt64>.self)
        return ((kept[0] &+ kept[1]) &* 0x0001_0001_0001_0001) &>> 48
    }
}
