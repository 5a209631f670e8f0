import CKernels

/// The loops over whole bitmaps and columns, in C.
///
/// Swift compiles for the oldest processor; the C loops use what the processor at hand has and are three to six times
/// as fast. ``BitCount`` and ``RangeScan`` are the same loops in Swift, which tests compare them to.
enum BitmapKernels {
    /// The bits of `count` words.
    @inline(__always)
    static func count(_ words: UnsafeRawPointer, _ count: Int) -> Int {
        Int(bitPattern: UInt(cmovie_count_bits(words, count)))
    }

    /// The bits that `count` words of two bitmaps have in common.
    @inline(__always)
    static func commonCount(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Int {
        Int(bitPattern: UInt(cmovie_count_common(left, right, count)))
    }

    /// Writes what `count` words of two bitmaps have in common, and returns its bits. The target may be one of them.
    @inline(__always)
    static func meet(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int, into target: UnsafeMutableRawPointer
    ) -> Int {
        Int(bitPattern: UInt(cmovie_meet(left, right, count, target)))
    }

    /// Writes the numbers of the bits of `count` words, ascending, and returns how many.
    ///
    /// - Parameter room: the numbers `target` has room for, 64 more than there are bits; others may be left out.
    @inline(__always)
    static func list(
        _ words: UnsafeRawPointer, _ count: Int, into target: UnsafeMutablePointer<UInt32>, room: Int
    ) -> Int {
        Int(bitPattern: UInt(cmovie_list_bits(words, count, target, room)))
    }

    /// Writes a bit for each of `count` bytes: whether it lies in `low...low + span`.
    @inline(__always)
    static func scan(
        _ values: UnsafePointer<UInt8>, _ count: Int, _ low: UInt8, _ span: UInt8,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        cmovie_scan_bytes(values, count, low, span, words)
    }

    /// Writes a bit for each of `count` integers of two bytes, at any address: whether it lies in `low...low + span`.
    @inline(__always)
    static func scan(
        shorts values: UnsafeRawPointer, _ count: Int, _ low: UInt16, _ span: UInt16,
        into words: UnsafeMutablePointer<UInt64>
    ) {
        cmovie_scan_shorts(values, count, low, span, words)
    }
}
