import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// What a merge keeps in memory of columns, orders, literal titles and pairs does not grow with the movies.
@Suite struct MergeMemoryTests {
    /// What a merge may hold of each, whatever the number of movies.
    private static let bound = 2 << 20

    @Test func `columns and orders wait in files`() throws {
        var random = SeededGenerator(seed: 3)
        var columns = ColumnWriter(directory: NSTemporaryDirectory())
        var orders = PermutationWriter(directory: NSTemporaryDirectory())
        for column in 0..<4 {
            let values = (0..<200_000).map { _ in Double.random(in: 0...1, using: &random) }
            try columns.add("column \(column)", values)
            try orders.add(values)
            #expect(columns.heldByteCount + orders.heldByteCount < Self.bound)
        }
        #expect(try Section.written(columns.write).count > 4 * 8 * 200_000)
        #expect(try Section.written(orders.write).count > 4 * 2 * 200_000)
    }

    @Test func `places of frequent words wait in files`() throws {
        var pairs = PairWriter(documentCount: 400_000, directory: NSTemporaryDirectory())
        for term in 0..<2 as Range<UInt16> {
            let postings = (0..<400_000).map { document in
                PlacedPosting(document: document, ordinal: 0, position: term + 1, length: 1, flags: .solo)
            }
            try pairs.append(number: Int(term), postings[...])
            #expect(pairs.heldByteCount < Self.bound)
        }
        #expect(try pairs.encoded().count > 400_000)
        #expect(pairs.heldByteCount == 0)
    }

    @Test func `literal titles wait in files`() throws {
        var random = SeededGenerator(seed: 4)
        var titles = LiteralTitlesWriter(directory: NSTemporaryDirectory())
        for title in 0..<600_000 as Range<UInt32> {
            try titles.append(UInt32.random(in: 0...UInt32.max, using: &random), title: title)
        }
        #expect(titles.heldByteCount < 2 * Self.bound)
        #expect(try titles.encoded().count > 3 * 600_000)
    }

    @Test(arguments: [0, 1, 7, 1_100, 1_200, 4_097, 60_000])
    func `literal titles are by bucket and then as they came`(count: Int) throws {
        var random = SeededGenerator(seed: UInt64(count))
        let entries = (0..<count).map { title in
            (hash: UInt32.random(in: 0...UInt32.max, using: &random), title: UInt32(title / 2))
        }
        var writer = LiteralTitlesWriter(directory: NSTemporaryDirectory())
        for entry in entries { try writer.append(entry.hash, title: entry.title) }
        let layout = LiteralLayout(entryCount: count, titleCount: entries.last.map { Int($0.title) } ?? 0)
        let bucket = { LiteralKey.bucket(of: $0, bits: layout.bits) }
        let sorted = entries.indices.sorted { (bucket(entries[$0].hash), $0) < (bucket(entries[$1].hash), $1) }
        var expected = ByteWriter()
        layout.encode(into: &expected)
        for index in sorted { expected.append(LiteralKey.fingerprint(of: entries[index].hash)) }
        BitPacking.append(sorted.map { entries[$0].title }, width: layout.width, to: &expected)
        var starts = AscendingWriter()
        var before = 0
        for start in 0...1 << layout.bits {
            while before < count, bucket(entries[sorted[before]].hash) < start { before += 1 }
            starts.append(before)
        }
        expected.append(starts.encoded())
        #expect(try writer.encoded() == expected.bytes)
    }

    @Test(arguments: [true, false], 0..<5 as Range<UInt64>)
    func `buckets give back what was put into them`(isSpooled: Bool, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var buckets = NumberBuckets(directory: isSpooled ? NSTemporaryDirectory() : nil)
        var expected = [[UInt64]](repeating: [], count: 5)
        for _ in 0..<20_000 {
            let (bucket, number) = (Int.random(in: 0..<5, using: &random), UInt64.random(in: 0...9, using: &random))
            try buckets.append(number, to: bucket)
            expected[bucket].append(number)
        }
        for bucket in expected.indices { #expect(try buckets.take(bucket) == expected[bucket]) }
        #expect(try buckets.take(7).isEmpty)
    }

    @Test func `equal pieces are kept once`() throws {
        var pieces = PieceSpool(directory: NSTemporaryDirectory())
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
        #expect(try [bytes, [], Array(bytes.dropLast()), bytes, []].map { try pieces.add($0) } == [0, 1, 2, 0, 1])
        #expect(pieces.file.count == 599_999)
    }
}
