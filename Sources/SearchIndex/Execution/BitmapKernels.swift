#if canImport(CKernels)
import CKernels
#endif

/// The loops over whole bitmaps and columns, in C where the package is built with it and else in Swift.
///
/// Swift compiles for the oldest processor; the C loops use what the processor at hand has and are three to six times
/// as fast. ``BitCount`` and ``RangeScan`` are the same loops in Swift, which tests compare them to.
enum BitmapKernels {
    /// The bits of `count` words.
    @inline(__always)
    static func count(_ words: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(CKernels)
        return Int(bitPattern: UInt(cmovie_count_bits(words, count)))
        #else
        return BitCount.of(words, count)
        #endif
    }

    /// The bits that `count` words of two bitmaps have in common.
    @inline(__always)
    static func commonCount(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Int {
        #if canImport(CKernels)
        return Int(bitPattern: UInt(cmovie_count_common(left, right, count)))
        #else
        return BitCount.ofBoth(left, right, count)
        #endif
    }

    /// Writes what `count` words of two bitmaps have in common, and returns its bits. The target may be one of them.
    @inline(__always)
    static func meet(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int, into target: UnsafeMutableRawPointer
    ) -> Int {
        #if canImport(CKernels)
        return Int(bitPattern: UInt(cmovie_meet(left, right, count, target)))
        #else
        return BitCount.meet(left, right, count, into: target)
        #endif
    }

    /// Writes the numbers of the bits of `count` words, ascending, and returns how many.
    ///
    /// - Parameter room: the numbers `target` has room for, 64 more than there are bits; others may be left out.
    @inline(__always)
    static func list(
        _ words: UnsafeRawPointer, _ count: Int, into target: UnsafeMutablePointer<UInt32>, room: Int
    ) -> Int {
        #if canImport(CKernels)
        return Int(bitPattern: UInt(cmovie_list_bits(words, count, target, room)))
        #else
        return BitCount.list(words, count, into: target, room: room)
        #endif
    }

    /// Writes a bit for each of `count` bytes: whether it lies in `low...low + span`.
    @inline(__always)
    static func scan(
        _ values: UnsafePointer<UInt8>, _ count: Int, _ low: UInt8, _ span: UInt8,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        #if canImport(CKernels)
        cmovie_scan_bytes(values, count, low, span, words)
        #else
        RangeScan.bytes(values, count, low, span, into: words)
        #endif
    }

    /// Writes a bit for each of `count` integers of two bytes, at any address: whether it lies in `low...low + span`.
    @inline(__always)
    static func scan(
        shorts values: UnsafeRawPointer, _ count: Int, _ low: UInt16, _ span: UInt16,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        #if canImport(CKernels)
        cmovie_scan_shorts(values, count, low, span, words)
        #else
        RangeScan.shorts(values, count, low, span, into: words)
        #endif
    }
}
