import TestSupport
import Testing

@testable import SearchIndex

/// Round trips of the small encodings.
@Suite struct CodecTests {
    @Test(arguments: [0, 1, 127, 128, 300, 16_383, 16_384, 1 << 32, Int.max])
    func `variable integers read back`(_ value: Int) {
        var writer = ByteWriter()
        writer.appendVariable(value)
        writer.bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            var offset = 0
            #expect(ByteView(base: base, count: buffer.count).variableInteger(&offset) == value)
            #expect(offset == buffer.count)
        }
    }

    @Test(arguments: 0...32)
    func `packed numbers of every width read back`(_ width: Int) {
        var random = SeededGenerator(seed: UInt64(width))
        let largest: UInt32 = width == 0 ? 0 : .max >> UInt32(32 - width)
        let values = (0..<131).map { _ in UInt32.random(in: 0...largest, using: &random) }
        var writer = ByteWriter()
        BitPacking.append(values, width: width, to: &writer)
        #expect(writer.count == BitPacking.byteCount(values.count, width: width))
        writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        writer.bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let view = ByteView(base: base, count: buffer.count)
            #expect(values.indices.map { BitPacking.value(view, at: 0, index: $0, width: width) } == values)
        }
    }

    @Test(arguments: [
        ("Alien: Covenant", 1), ("Mission: Impossible - Fallout", 1), ("3:10 to Yuma", 0), ("Alien", 0),
        ("Dr. Strangelove or: How I Learned", 2), ("Up (extended cut)", 1), ("Oh, Brother", 0), ("(500) Days", 0),
    ])
    func `finds where the subtitle begins`(_ title: String, _ mainCount: Int) {
        #expect(TitleAnalysis(title).shape.mainCount == mainCount)
    }

    @Test(arguments: [("The Matrix", 1, 0), ("Matrix, The", 0, 1), ("Theatre", 0, 0), ("A", 0, 0), ("La Haine", 0, 0)])
    func `finds the article`(_ title: String, _ lead: Int, _ trail: Int) {
        let shape = TitleAnalysis(title).shape
        #expect((shape.leadCount, shape.trailCount) == (lead, trail))
    }

    @Test(arguments: [
        ("m*n", "matron", true), ("m*n", "matrons", false), ("?eat", "heat", true), ("a*b*c", "axby", false),
        ("a*b*c", "axbybzc", true), ("*an*", "an", true),
    ])
    func `patterns match whole words`(_ pattern: String, _ word: String, _ isMatch: Bool) {
        #expect(WildcardPattern(pattern).matches(Array(word.unicodeScalars)) == isMatch)
    }
}
