import TestSupport
import Testing

@testable import SearchIndex

/// The loops in C, where there are any, and their twins in Swift against one bit at a time.
@Suite struct BitmapKernelsTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `meets and counts as one word at a time does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = Int.random(in: 0...300, using: &random)
        let words = { (0..<count).map { _ in UInt64.random(in: 0 ... .max, using: &random) } }
        let (left, right) = (words(), words())
        let both = zip(left, right).map { $0 & $1 }
        let bothCount = both.reduce(0) { $0 + $1.nonzeroBitCount }
        var (target, twin) = (left, [UInt64](repeating: 0, count: count))
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return }
                #expect(BitmapKernels.count(first, count) == BitCount.of(first, count))
                #expect(BitmapKernels.commonCount(first, second, count) == bothCount)
                target.withUnsafeMutableBytes { target in
                    guard let start = target.baseAddress else { return }
                    #expect(BitmapKernels.meet(start, second, count, into: start) == bothCount, "in place")
                }
                twin.withUnsafeMutableBytes { twin in
                    guard let start = twin.baseAddress else { return }
                    #expect(BitCount.meet(first, second, count, into: start) == bothCount)
                }
            }
        }
        #expect(target == both)
        #expect(twin == both)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `lists bits as one at a time does, and never past the room there is`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = (0..<Int.random(in: 0...90, using: &random)).map { _ in
            Bool.random(using: &random) ? 0 : UInt64.random(in: 0 ... .max, using: &random)
        }
        let expected = (0..<UInt32(words.count * 64)).filter { words[Int($0 / 64)] >> UInt64($0 % 64) & 1 == 1 }
        for room in [expected.count + 64, expected.count / 2] {
            for list in [BitmapKernels.list, BitCount.list] {
                let listed = words.withUnsafeBytes { words -> [UInt32] in
                    guard let start = words.baseAddress else { return [] }
                    return [UInt32](unsafeUninitializedCapacity: max(1, room)) { buffer, count in
                        count = buffer.baseAddress.map { list(start, words.count / 8, $0, room) } ?? 0
                    }
                }
                #expect(listed == Array(expected.prefix(listed.count)))
                if room > expected.count { #expect(listed.count == expected.count) }
            }
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `scans bytes as one at a time does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 1...700, using: &random)).map { _ in
            UInt8.random(in: 0 ... .max, using: &random)
        }
        let low = UInt8.random(in: 0 ... .max, using: &random)
        let span = UInt8.random(in: 0...(.max - low), using: &random)
        let expected = Self.bits(values.map { (Int(low)...Int(low) + Int(span)).contains(Int($0)) })
        values.withUnsafeBufferPointer { values in
            guard let start = values.baseAddress else { return }
            #expect(
                Self.words(values.count) { BitmapKernels.scan(start, values.count, low, span, into: $0) } == expected)
            #expect(Self.words(values.count) { RangeScan.bytes(start, values.count, low, span, into: $0) } == expected)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `scans integers of two bytes, at odd addresses too, as one at a time does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let values = (0..<Int.random(in: 1...700, using: &random)).map { _ in
            UInt16.random(in: 0 ... .max, using: &random)
        }
        let low = UInt16.random(in: 0 ... .max, using: &random)
        let span = UInt16.random(in: 0...(.max - low), using: &random)
        let expected = Self.bits(values.map { (Int(low)...Int(low) + Int(span)).contains(Int($0)) })
        let bytes: [UInt8] = values.reduce(into: [0]) { bytes, value in
            bytes += [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
        }
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress.map({ $0 + 1 }) else { return }
            let count = values.count
            #expect(Self.words(count) { BitmapKernels.scan(shorts: start, count, low, span, into: $0) } == expected)
            #expect(Self.words(count) { RangeScan.shorts(start, count, low, span, into: $0) } == expected)
        }
    }

    @Test(arguments: 1...32)
    func `unpacks blocks, at odd addresses too, and finds documents in them as one at a time does`(width: Int) {
        var random = SeededGenerator(seed: UInt64(width))
        let bytes = (0...16 * width).map { _ in UInt8.random(in: 0 ... .max, using: &random) }
        let base = UInt32.random(in: 0...1_000, using: &random)
        bytes.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress.map({ $0 + 1 }) else { return }
            var (unpacked, twin) = ([UInt32](repeating: 0, count: 128), [UInt32](repeating: 0, count: 128))
            unpacked.withUnsafeMutableBufferPointer { target in
                guard let start = target.baseAddress else { return }
                _ = BlockCodec.decode(source, width: width, base: base, last: 0, end: 0, into: start)
            }
            twin.withUnsafeMutableBytes { target in
                guard let start = target.baseAddress else { return }
                BlockCodec.unpack(source, width: width, base: base, into: start)
            }
            #expect(unpacked == twin)
        }
    }

    @Test(arguments: 1...24)
    func `finds the documents of a block and no others`(width: Int) {
        var random = SeededGenerator(seed: UInt64(width))
        let base = UInt32.random(in: 0...1_000, using: &random)
        // The distance to the document four places before has about the width.
        let step = UInt32(1) << UInt32(max(0, width - 3))
        var next = base
        let documents = (0..<128).map { _ in
            next += UInt32.random(in: 1...step, using: &random)
            return next
        }
        var writer = ByteWriter()
        let written = BlockCodec.append(documents[...], base: base, to: &writer)
        writer.bytes.withUnsafeBytes { bytes in
            guard let source = bytes.baseAddress else { return }
            for (place, document) in documents.enumerated() {
                #expect(BlockCodec.place(of: document, in: source, width: written, base: base) == place)
                for other in [document - 1, document + 1] where !documents.contains(other) {
                    #expect(BlockCodec.place(of: other, in: source, width: written, base: base) == -1)
                }
            }
        }
    }

    private static func bits(_ values: [Bool]) -> [UInt64] {
        stride(from: 0, to: values.count, by: 64).map { start in
            values[start..<min(start + 64, values.count)].enumerated().reduce(0) {
                $0 | ($1.element ? 1 << $1.offset : 0)
            }
        }
    }

    /// What `write` makes of words that held something else.
    private static func words(_ count: Int, _ write: (UnsafeMutablePointer<UInt64>) -> Void) -> [UInt64] {
        var words = [UInt64](repeating: .max, count: (count + 63) / 64)
        words.withUnsafeMutableBufferPointer { words in
            if let start = words.baseAddress { write(start) }
        }
        return words
    }
}
