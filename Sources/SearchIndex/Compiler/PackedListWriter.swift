/// Writes ascending documents in blocks: full ones of 128 with their skip entries, then a tail of fewer.
enum PackedListWriter {
    /// Appends a list and returns its offset.
    ///
    /// - Complexity: O(documents).
    static func append(_ documents: [UInt32], to bytes: inout ByteWriter) -> Int {
        let offset = bytes.count
        let blockCount = documents.count / IndexFormat.blockLength
        let tail = gaps(of: documents, from: blockCount * IndexFormat.blockLength)
        let tailWidth = BitPacking.width(of: tail)
        if blockCount == 0 {
            bytes.append(UInt8(tailWidth))
        } else {
            appendBlocks(documents, blockCount: blockCount, tailWidth: tailWidth, to: &bytes)
        }
        BitPacking.append(tail, width: tailWidth, to: &bytes)
        return offset
    }

    private static func appendBlocks(
        _ documents: [UInt32], blockCount: Int, tailWidth: Int, to bytes: inout ByteWriter
    ) {
        var blocks = ByteWriter()
        var places: [UInt32] = []
        for block in 0..<blockCount {
            let start = block * IndexFormat.blockLength
            let unit = UInt32(blocks.count / 16)
            let width = BlockCodec.append(
                documents[start..<start + IndexFormat.blockLength], base: start > 0 ? documents[start - 1] + 1 : 0,
                to: &blocks)
            places.append(unit << IndexFormat.blockWidthBits | UInt32(width))
        }
        bytes.append(UInt32(blocks.count / 16) << IndexFormat.blockWidthBits | UInt32(tailWidth))
        for block in 0..<blockCount { bytes.append(documents[(block + 1) * IndexFormat.blockLength - 1]) }
        for place in places { bytes.append(place) }
        bytes.append(blocks.bytes)
    }

    /// The distances between documents from `start` on, each less one; the first is counted from the one before, or −1.
    private static func gaps(of documents: [UInt32], from start: Int) -> [UInt32] {
        (start..<documents.count).map { index in
            documents[index] - (index > 0 ? documents[index - 1] + 1 : 0)
        }
    }
}
