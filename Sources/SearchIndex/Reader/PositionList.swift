/// Where one term stands in its documents.
struct PositionList: Sendable {
    /// More than any place; keeps sums of damaged places from overflowing.
    private static let placeMask = 0xFFFF_FFFF

    private let samples: ByteView
    private let streams: ByteView
    private let count: Int
    private let hasLengths: Bool
    /// The posting and offset last looked at, so that a forward walk costs one step a posting.
    private var index = 0
    private var offset = 0

    /// The positions of a term whose field has them.
    init(_ term: Term, in section: ByteView) {
        count = term.documentCount
        hasLengths = term.field.hasLengths
        let blockCount = (count + IndexFormat.blockLength - 1) / IndexFormat.blockLength
        let sampleBytes = blockCount > 1 ? blockCount * 4 : 0
        samples = section.slice(term.positionOffset, sampleBytes)
        streams = section.suffix(from: term.positionOffset + sampleBytes)
    }

    /// Visits the places in the document of the posting `target`, ascending.
    ///
    /// - Complexity: O(places) and at most 127 steps to find them.
    @inline(__always)
    mutating func visit(_ target: Int, _ body: (Place) -> Void) {
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

    private mutating func move(to target: Int) {
        let block = target / IndexFormat.blockLength
        if target < index || block != index / IndexFormat.blockLength {
            index = block * IndexFormat.blockLength
            offset = samples.count > 0 ? Int(samples.u32(block * 4)) : 0
        }
        while index < target, offset < streams.count {
            let byteCount = streams.variableInteger(&offset)
            offset &+= byteCount
            index &+= 1
        }
    }
}
