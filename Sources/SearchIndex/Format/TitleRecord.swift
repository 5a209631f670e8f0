/// One title in the file: its text, its kinds and its shape.
struct TitleRecord: Hashable, Sendable {
    /// The bytes of a record in the file.
    static let byteCount = 16

    /// Where its text begins in the title texts.
    var textOffset: Int
    /// Where its parts lie.
    var shape: TitleShape
    /// What it is to the movie.
    var kinds: TitleKinds

    func encode(into writer: inout ByteWriter) {
        writer.append(UInt32(textOffset))
        for count in [shape.positionCount, shape.mainCount, shape.leadCount, shape.trailCount] {
            writer.append(UInt16(count))
        }
        writer.append(UInt16(kinds.rawValue))
        writer.append(UInt16(0))
    }

    init(_ bytes: ByteView, at offset: Int) {
        textOffset = Int(bytes.u32(offset))
        shape = TitleShape(
            positionCount: Int(bytes.u16(offset + 4)), leadCount: Int(bytes.u16(offset + 8)),
            trailCount: Int(bytes.u16(offset + 10)), mainCount: Int(bytes.u16(offset + 6)))
        kinds = TitleKinds(rawValue: bytes.u8(offset + 12))
    }

    init(textOffset: Int, shape: TitleShape, kinds: TitleKinds) {
        self.textOffset = textOffset
        self.shape = shape
        self.kinds = kinds
    }
}
