/// How integers stand in the file whose neighbours are alike: in blocks, each from its least one on.
enum ColumnFrames {
    /// The values of a block.
    static let blockLength = IndexFormat.blockLength
    /// What blocks are counted in: the bytes of a block of one bit.
    static let unitByteCount = blockLength / 8
    /// The bits of a head that hold the width of its block, above its least value.
    static let widthBits: UInt64 = 6
    /// More units than a head can say.
    static let unitLimit = 1 << (32 - Int(widthBits))

    /// The bytes of the number of units and of the heads.
    static func headByteCount(_ count: Int) -> Int { 8 + (count + blockLength - 1) / blockLength * 8 }
}
