/// Where one term stands in its documents.
///
/// A title term has a ``PlaceCode`` a posting; its escapes, and the postings of other fields, have their occurrences
/// in a stream that is opened when the first one is asked for.
struct PositionList: Sendable {
    /// More than any place; keeps sums of damaged places from overflowing.
    private static let placeMask = 0xFFFF_FFFF

    private let section: Section
    private let hasCodes: Bool
    private let hasLengths: Bool
    private let count: Int
    private let streamOffset: Int
    /// A code a posting; empty if there is but one posting, whose code is ``only``, or if there are none.
    private let codes: ByteView
    private let only: PlaceCode
    private var isOpen = false
    private var samples: ByteView
    private var streams: ByteView
    /// The posting and offset last looked at, so that a forward walk costs one step a posting.
    private var index = 0
    private var offset = 0

    /// The positions of a term whose field has them.
    init(_ term: Term, in section: Section) {
        self.section = section
        hasCodes = term.field.hasCodes
        hasLengths = term.field.hasLengths
        count = term.documentCount
        only = term.code
        let codeCount = hasCodes && count > 1 ? count : 0
        codes = section.view(term.positionOffset, codeCount)
        streamOffset = term.positionOffset + codeCount
        samples = codes.slice(0, 0)
        streams = samples
    }

    /// Where the term stands in the document of a posting, if one byte says it; an escape otherwise.
    @inline(__always)
    func code(_ posting: Int) -> PlaceCode {
        guard hasCodes else { return .escape }
        if count == 1 { return only }
        return posting < codes.count ? PlaceCode(rawValue: codes.u8(posting)) : .escape
    }

    /// The codes of all postings, or `nil` if the term has none or but one.
    var storedCodes: UnsafeRawPointer? { codes.count > 0 && codes.count == count ? codes.base : nil }

    /// Visits the places in the document of the posting `target`, ascending.
    ///
    /// - Complexity: O(places), and at most 127 steps to find those that no code says.
    @inline(__always)
    mutating func visit(_ target: Int, _ body: (Place) -> Void) {
        let code = code(target)
        if code.isEscape {
            visitStream(target, body)
        } else {
            body(Place(ordinal: 0, position: code.position, length: 1))
        }
    }

    private mutating func visitStream(_ target: Int, _ body: (Place) -> Void) {
        if !isOpen { open() }
        move(to: target)
        var place = offset
        let end = min(streams.variableInteger(&place) &+ place, streams.count)
        var (ordinal, position) = (0, 0)
        while place < end {
            let step = streams.variableInteger(&place)
            if step > 0 { position = 0 }
            ordinal = (ordinal &+ step) & Self.placeMask
            position = (position &+ streams.variableInteger(&place)) & Self.placeMask
            body(
                Place(
                    ordinal: ordinal, position: position,
                    length: hasLengths ? streams.variableInteger(&place) & Self.placeMask : 1))
        }
    }

    private mutating func open() {
        isOpen = true
        let head = section.prefix(10, from: streamOffset)
        var start = 0
        let byteCount = head.variableInteger(&start)
        let view = section.view(streamOffset + start, byteCount)
        let blockCount = (count + IndexFormat.blockLength - 1) / IndexFormat.blockLength
        let sampleBytes = blockCount > 1 ? blockCount * 4 : 0
        samples = view.slice(0, sampleBytes)
        streams = view.suffix(from: sampleBytes)
    }

    /// Moves to the stream of a posting that has one.
    private mutating func move(to target: Int) {
        let block = target / IndexFormat.blockLength
        if target < index || block != index / IndexFormat.blockLength {
            index = block * IndexFormat.blockLength
            offset = samples.count > 0 ? Int(samples.u32(block * 4)) : 0
        }
        while index < target, offset < streams.count {
            if !hasCodes || code(index).isEscape {
                let byteCount = streams.variableInteger(&offset)
                offset &+= byteCount
            }
            index &+= 1
        }
        index = target
    }
}
