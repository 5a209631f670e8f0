/// One title in the file: its text, its kinds, its language and its shape.
///
/// Nearly every title fits eight bytes. A title of very many positions, of a long article or of a rare language has a
/// record that says so, and a wide record behind all of them.
struct TitleRecord: Hashable, Sendable {
    /// The bytes of a record in the file.
    static let byteCount = 8
    /// The bytes of a wide record, which begins with the number of its title.
    static let wideByteCount = 16
    /// The positions of a record that has a wide one.
    private static let wide = 0xFF

    /// Where its text begins in the title texts.
    var textOffset: Int
    /// Where its parts lie.
    var shape: TitleShape
    /// What it is to the movie.
    var kinds: TitleKinds
    /// Its language, counted from one in the languages of titles; 0 if nobody says.
    var language = 0

    /// Whether it needs a wide record.
    var isWide: Bool {
        shape.positionCount >= Self.wide || shape.mainCount > 0xFF || shape.leadCount > 3 || shape.trailCount > 3
            || language > 0xFF
    }

    func encode(into writer: inout ByteWriter) {
        writer.append(UInt32(truncatingIfNeeded: textOffset))
        writer.append(UInt8(truncatingIfNeeded: isWide ? Self.wide : shape.positionCount))
        writer.append(UInt8(truncatingIfNeeded: shape.mainCount))
        let parts = isWide ? 0 : shape.leadCount | shape.trailCount << 2
        writer.append(UInt8(truncatingIfNeeded: parts | Int(kinds.rawValue) << 4))
        writer.append(UInt8(truncatingIfNeeded: language))
    }

    /// The wide record of the title of that number.
    func encodeWide(number: Int, into writer: inout ByteWriter) {
        writer.append(UInt32(truncatingIfNeeded: number))
        for count in [shape.positionCount, shape.mainCount, shape.leadCount, shape.trailCount, language, 0] {
            writer.append(UInt16(truncatingIfNeeded: count))
        }
    }

    /// Reads a record; `wide` gives the wide record's bytes of a title that has one.
    @inline(__always)
    init(_ bytes: ByteView, wide: () -> ByteView) {
        let word = bytes.u64(0)
        textOffset = Int(truncatingIfNeeded: word & 0xFFFF_FFFF)
        kinds = TitleKinds(rawValue: UInt8(truncatingIfNeeded: word &>> 52 & 0xF))
        let positionCount = Int(truncatingIfNeeded: word &>> 32 & 0xFF)
        guard positionCount < Self.wide else {
            let bytes = wide()
            shape = TitleShape(
                positionCount: Int(bytes.u16(4)), leadCount: Int(bytes.u16(8)), trailCount: Int(bytes.u16(10)),
                mainCount: Int(bytes.u16(6)))
            language = Int(bytes.u16(12))
            return
        }
        shape = TitleShape(
            positionCount: positionCount, leadCount: Int(truncatingIfNeeded: word &>> 48 & 3),
            trailCount: Int(truncatingIfNeeded: word &>> 50 & 3),
            mainCount: Int(truncatingIfNeeded: word &>> 40 & 0xFF))
        language = Int(truncatingIfNeeded: word &>> 56)
    }

    init(textOffset: Int, shape: TitleShape, kinds: TitleKinds, language: Int = 0) {
        self.textOffset = textOffset
        self.shape = shape
        self.kinds = kinds
        self.language = language
    }
}
