/// What the file says of a title but its text: its kinds, its language and its shape.
///
/// Few records occur, so each is stored once and a title has its number.
struct TitleRecord: Hashable, Sendable {
    /// The bytes of a record in the file.
    static let byteCount = 12

    /// Where its parts lie.
    var shape: TitleShape
    /// What it is to the movie.
    var kinds: TitleKinds
    /// Its language, counted from one in the languages of titles; 0 if nobody says.
    var language = 0

    func encode(into writer: inout ByteWriter) {
        for count in [shape.positionCount, shape.mainCount, shape.leadCount, shape.trailCount, language] {
            writer.append(UInt16(truncatingIfNeeded: count))
        }
        writer.append(UInt16(kinds.rawValue))
    }

    /// Reads a record; one that is not there has nothing.
    @inline(__always)
    init(_ bytes: ByteView, at offset: Int) {
        let (parts, rest) = (bytes.u64(offset), bytes.u32(offset &+ 8))
        shape = TitleShape(
            positionCount: Int(truncatingIfNeeded: parts & 0xFFFF),
            leadCount: Int(truncatingIfNeeded: parts &>> 32 & 0xFFFF),
            trailCount: Int(truncatingIfNeeded: parts &>> 48), mainCount: Int(truncatingIfNeeded: parts &>> 16 & 0xFFFF)
        )
        language = Int(truncatingIfNeeded: rest & 0xFFFF)
        kinds = TitleKinds(rawValue: UInt8(truncatingIfNeeded: rest &>> 16 & 0xF))
    }

    init(shape: TitleShape, kinds: TitleKinds, language: Int = 0) {
        self.shape = shape
        self.kinds = kinds
        self.language = language
    }
}
