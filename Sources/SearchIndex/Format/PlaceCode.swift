/// Where a token, or two adjacent ones, stand in the first title of a document, in one byte.
///
/// Nearly all postings of titles are like that: one occurrence, near the beginning of the display title. The byte then
/// says everything the ranking of a word or a phrase asks, so that no title is looked at. Others are ``escape``, and
/// all their occurrences are stored elsewhere.
struct PlaceCode: Hashable, Sendable {
    let rawValue: UInt8

    /// Several occurrences, another title, or a place too far behind.
    static let escape = PlaceCode(rawValue: 15)
    /// The last position that fits.
    private static let lastPosition = 14

    @inline(__always)
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The code of a document's only occurrence.
    ///
    /// - Parameters:
    ///   - ordinal: the number of the title among the document's.
    ///   - flags: what is special; of two tokens, `start` of the first and the rest of the second.
    init(ordinal: Int, position: Int, flags: PlaceFlags) {
        guard ordinal == 0, flags.contains(.display), position <= Self.lastPosition else {
            self = .escape
            return
        }
        // The end of a token of two positions depends on the query, which may go on with the one that overlaps it.
        let told: PlaceFlags = flags.contains(.solo) ? [.start, .end, .mainEnd] : .start
        let parts = flags.intersection(told).rawValue
        rawValue = UInt8(position) | parts << 4
    }

    /// Whether the occurrences are stored elsewhere; the code says nothing else then.
    @inline(__always)
    var isEscape: Bool { rawValue & 15 == 15 }

    /// The position, 0 to 14.
    @inline(__always)
    var position: Int { Int(rawValue & 15) }

    /// Whether the title begins here, or behind its leading article.
    @inline(__always)
    var isStart: Bool { rawValue & 16 != 0 }

    /// Whether the title ends behind it, or goes on with nothing but a trailing article.
    @inline(__always)
    var isEnd: Bool { rawValue & 32 != 0 }

    /// Whether a main title before a subtitle ends behind it.
    @inline(__always)
    var isMainEnd: Bool { rawValue & 64 != 0 }

    /// The kinds of places that ranking tells apart.
    static let kindCount = 8

    /// What ranking goes by: all but the position.
    @inline(__always)
    var kind: Int { Int(rawValue >> 4 & 7) }
}
