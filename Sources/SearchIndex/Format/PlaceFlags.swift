/// What a place in a title is to the title, known when the title is cut, so that no later step needs the title.
struct PlaceFlags: OptionSet, Hashable {
    let rawValue: UInt8

    /// The title begins here, or behind a leading article.
    static let start = PlaceFlags(rawValue: 1)
    /// The title, or what stands before a trailing article, ends here.
    static let end = PlaceFlags(rawValue: 2)
    /// The main title ends here, before a subtitle.
    static let mainEnd = PlaceFlags(rawValue: 4)
    /// The kinds of the title, as ``TitleKinds``.
    static let display = PlaceFlags(rawValue: TitleKinds.display.rawValue << 3)
    static let original = PlaceFlags(rawValue: TitleKinds.original.rawValue << 3)
    static let alternative = PlaceFlags(rawValue: TitleKinds.alternative.rawValue << 3)
    static let working = PlaceFlags(rawValue: TitleKinds.working.rawValue << 3)
    /// The term takes one position.
    static let solo = PlaceFlags(rawValue: 1 << 7)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The kinds of the title.
    var kinds: TitleKinds { TitleKinds(rawValue: rawValue &>> 3 & TitleKinds.all.rawValue) }

    /// What the positions from `position` to `end` are to a title of that shape and those kinds.
    @inline(__always)
    init(_ position: Int, _ end: Int, of shape: TitleShape, _ kinds: TitleKinds) {
        var bits = kinds.rawValue &<< 3
        if shape.isStart(position) { bits |= Self.start.rawValue }
        if shape.isEnd(end) { bits |= Self.end.rawValue }
        if shape.mainCount == end, end > 0 { bits |= Self.mainEnd.rawValue }
        if end == position + 1 { bits |= Self.solo.rawValue }
        rawValue = bits
    }
}
