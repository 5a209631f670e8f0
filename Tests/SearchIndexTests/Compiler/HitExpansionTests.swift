import TestSupport
import Testing

@testable import SearchIndex

@Suite struct HitExpansionTests {
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `puts every piece back where it was`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let json = JSONWriter()
        var expected: [UInt8] = []
        for _ in 0..<Int.random(in: 0..<40, using: &random) {
            if Bool.random(using: &random), let piece = HitPiece.allCases.randomElement(using: &random) {
                json.piece(piece)
                expected += UnsafeBufferPointer(start: piece.text.utf8Start, count: piece.text.utf8CodeUnitCount)
            } else {
                let text = String(repeating: "é~\u{1F3AC}x", count: Int.random(in: 0..<6, using: &random))
                json.text(text)
                expected += "\"\(text)\"".utf8
            }
        }
        #expect(json.count + json.elidedByteCount == expected.count)
        #expect(Self.expanded(json, room: expected.count) == expected)
        #expect(expected.count < 200 || Self.expanded(json, room: expected.count - 200) == nil)
    }

    private static func expanded(_ json: JSONWriter, room: Int) -> [UInt8]? {
        var document = [UInt8](repeating: 0xAA, count: room + HitExpansion.slackByteCount)
        let count = document.withUnsafeMutableBytes {
            HitExpansion.shared.expand(UnsafeRawBufferPointer(json.bytes), to: $0)
        }
        return count.map { Array(document.prefix($0)) }
    }
}
