/// Where a term stands in a document in one byte, if it does so in the plainest way.
///
/// Plain means once, as a typed token of the first title, which is a display title, at one of the first fifteen
/// positions. That is how most postings stand, and it is all that their tier depends on.
struct PlaceByte {
    let byte: UInt8

    /// A posting that is not plain; its places have to be read.
    static let escape = PlaceByte(byte: 15)

    /// Whether the places have to be read.
    var isEscape: Bool { byte & 15 == 15 }
    /// The position of the token.
    var position: UInt8 { byte & 15 }
    /// Whether the token starts the title, a leading article aside.
    var isStart: Bool { byte & 16 != 0 }
    /// Whether it ends the title, a trailing article aside.
    var isEnd: Bool { byte & 32 != 0 }
    /// Whether a subtitle begins behind it.
    var isMainEnd: Bool { byte & 64 != 0 }

    init(byte: UInt8) { self.byte = byte }
}
