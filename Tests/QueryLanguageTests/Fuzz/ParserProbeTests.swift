import Foundation
import TestSupport
import Testing

/// Texts that a fuzzer found worth keeping, and those of the goldens, against what must hold of any text.
@Suite struct ParserProbeTests {
    @Test func `holds for what fuzzing found`() throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "findings.queries")
        let texts = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("# ") }
        #expect(texts.count > 20)
        for text in texts { try ParserProbe().run(String(text)) }
    }

    @Test(arguments: 1_000..<1_600 as Range<UInt64>)
    func `holds for any text`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...40, using: &random)
        let isScalars = Bool.random(using: &random)
        let text =
            isScalars ? QuerySoup.scalars(count: count, using: &random) : QuerySoup.pieces(count: count, using: &random)
        try ParserProbe().run(text)
    }
}
