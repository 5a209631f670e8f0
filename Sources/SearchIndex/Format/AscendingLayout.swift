/// How numbers that never fall stand in the file: in blocks, each along a straight line of its own.
///
/// A block has a head, the first number and step of its line, and for each number what it exceeds the line by. Lengths
/// that vary little make such numbers, so an offset takes about as many bits as lengths vary, and is found in two loads.
enum AscendingLayout {
    /// The numbers of a block.
    static let blockLength = 128
    /// The bytes of a head.
    static let headByteCount = 16
    /// What excesses of a block are counted in: a whole number of these.
    static let unitByteCount = 16
    /// The greatest number; readers bring others down to it, so that two of them can be subtracted.
    static let greatest = 1 << 48
    /// The greatest step of a line.
    static let greatestStep = 1 << 24 - 1
    /// The most bits of an excess, so that one load of eight bytes has all of them.
    static let greatestWidth = 56

    /// The blocks of so many numbers.
    static func blockCount(_ count: Int) -> Int { (count + blockLength - 1) / blockLength }

    /// The units that so many excesses take.
    static func unitCount(_ count: Int, width: Int) -> Int {
        (BitPacking.byteCount(count, width: width) + unitByteCount - 1) / unitByteCount
    }
}
