/// Writes an order as a list of documents for each value, in blocks.
struct GroupedOrderWriter {
    private let order: [UInt32]
    private let values: [Double]
    /// The place of the first document of each group, and the end; of more groups than are allowed one more.
    private let starts: [Int]

    init(_ order: [UInt32], values: [Double]) {
        self.order = order
        self.values = values
        var starts: [Int] = []
        for place in order.indices {
            let value = values[Int(order[place])]
            let previous = place > 0 ? values[Int(order[place - 1])] : 0
            if place == 0 || (value != previous && !(value.isNaN && previous.isNaN)) { starts.append(place) }
            if starts.count > IndexFormat.orderGroups { break }
        }
        self.starts = starts + [order.count]
    }

    /// Whether it is allowed and all but the gaps takes fewer bytes than that.
    func mayBeSmaller(than byteCount: Int) -> Bool {
        let groups = starts.count - 1
        return groups <= IndexFormat.orderGroups
            && groups * (16 + 9) + order.count / IndexFormat.blockLength * 9 < byteCount
    }

    func encoded() -> [UInt8] {
        let groups = starts.count - 1
        var firstBlocks: [Int] = [0]
        var offsets: [Int] = [0]
        var blocks = ByteWriter()
        for group in 0..<groups {
            for start in stride(from: starts[group], to: starts[group + 1], by: IndexFormat.blockLength) {
                Self.append(order[start..<min(start + IndexFormat.blockLength, starts[group + 1])], to: &blocks)
                offsets.append(blocks.count)
            }
            firstBlocks.append(offsets.count - 1)
        }
        var writer = ByteWriter()
        writer.append(UInt32(groups))
        writer.append(UInt32(offsets.count - 1))
        for start in starts.dropLast() { writer.append(values[Int(order[start])].bitPattern) }
        for list in [starts, firstBlocks, offsets] {
            for number in list { writer.append(UInt32(truncatingIfNeeded: number)) }
        }
        writer.append(blocks.bytes)
        writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        return writer.bytes
    }

    /// A block: its first document, the bits of a gap, the gaps less one.
    private static func append(_ documents: ArraySlice<UInt32>, to writer: inout ByteWriter) {
        let gaps = zip(documents, documents.dropFirst()).map { $1 - $0 - 1 }
        let width = BitPacking.width(of: gaps)
        writer.append(documents.first ?? 0)
        writer.append(UInt8(width))
        BitPacking.append(gaps, width: width, to: &writer)
    }
}
