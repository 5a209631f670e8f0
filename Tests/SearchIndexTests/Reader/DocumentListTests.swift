import TestSupport
import Testing

@testable import SearchIndex

/// Stored lists of every form against the array they were written from.
@Suite struct DocumentListTests {
    /// A list of some length in an index of some size, in runs and gaps.
    struct Example: Sendable, CustomStringConvertible {
        let count: Int
        let documentCount: Int
        var description: String { "\(count) of \(documentCount)" }

        static let all: [Example] = [1, 2, 65, 127, 128, 129, 256, 300, 600, 3_000].flatMap { count in
            [count, count + 1, 5_000, 100_000, 40_000_000].compactMap { size in
                size >= count ? Example(count: count, documentCount: size) : nil
            }
        }

        func documents(seed: UInt64) -> [UInt32] {
            var random = SeededGenerator(seed: seed &+ UInt64(count * 31 + documentCount))
            guard count < documentCount else { return (0..<UInt32(count)).map { $0 } }
            var documents: Set<UInt32> = []
            while documents.count < count {
                let start = UInt32.random(in: 0..<UInt32(documentCount), using: &random)
                let run = UInt32([1, 1, 1, 7].randomElement(using: &random) ?? 1)
                for document in start..<min(start + run, UInt32(documentCount)) where documents.count < count {
                    documents.insert(document)
                }
            }
            return documents.sorted()
        }
    }

    private static func withList(
        _ documents: [UInt32], of documentCount: Int, _ body: (DocumentList) throws -> Void
    ) rethrows {
        var writer = DocumentListWriter(documentCount: documentCount)
        _ = writer.append([0, 1])  // So that lists do not begin at 0.
        let offset = documents.count > 1 ? writer.append(documents) : Int(documents[0])
        writer.finish()
        let term = Term(field: .title, documentCount: documents.count, listOffset: offset, positionOffset: 0)
        try Section.with(writer.bytes.bytes) { section in
            try body(DocumentList(term, in: section, documentCount: documentCount))
            guard IndexFormat.isResident(count: documents.count, of: documentCount) else { return }
            let bitmaps = ResidentBitmaps(documentCount: documentCount)
            try withExtendedLifetime(bitmaps) {
                for _ in 0..<2 {
                    let list = DocumentList(term, in: section, documentCount: documentCount, bitmaps: bitmaps)
                    #expect(list.words != nil)
                    try body(list)
                }
            }
        }
    }

    private static func drained(_ cursor: consuming PostingCursor) -> [UInt32] {
        var documents: [UInt32] = []
        while cursor.current != .end {
            documents.append(cursor.current.number)
            cursor.advance()
        }
        return documents
    }

    @Test(arguments: Example.all)
    func `yields what was written`(_ example: Example) {
        let documents = example.documents(seed: 1)
        Self.withList(documents, of: example.documentCount) { list in
            #expect(list.count == documents.count)
            #expect(list.documents == documents)
            #expect(Self.drained(list.cursor()) == documents)
            var appended: [UInt32] = [7]
            list.append(to: &appended)
            #expect(appended == [7] + documents)
            var blocks: [UInt32] = []
            list.forEachBlock { block, posting in
                #expect(posting == blocks.count && block.count <= 128)
                blocks += block
                return true
            }
            #expect(blocks == documents)
            var first = [UInt32](repeating: 0, count: 10 + 128)
            let count = first.withUnsafeMutableBufferPointer { list.prefix(10, into: $0.baseAddress!) }
            #expect(Array(first[..<count]) == Array(documents.prefix(10)))
        }
    }

    @Test(arguments: Example.all)
    func `seeks and ranks as a walk through the array does`(_ example: Example) {
        var random = SeededGenerator(seed: 2)
        let documents = example.documents(seed: 2)
        Self.withList(documents, of: example.documentCount) { list in
            var cursor = list.cursor()
            var index = 0
            while index < documents.count {
                #expect(cursor.current == DocID(documents[index]))
                #expect(cursor.index == index)
                guard cursor.current == DocID(documents[index]) else { return }
                if Bool.random(using: &random) {
                    cursor.advance()
                    index += 1
                } else {
                    let furthest = UInt32(example.documentCount / 20 + 2)
                    let target = documents[index] + UInt32.random(in: 0...furthest, using: &random)
                    cursor.seek(to: DocID(target))
                    while index < documents.count, documents[index] < target { index += 1 }
                }
            }
            #expect(cursor.current == .end)
            cursor.advance()
            #expect(cursor.current == .end)
            for (index, document) in documents.enumerated() where index % 7 == 0 {
                #expect(list.rank(of: document) == index)
                #expect(list.contains(document))
            }
            let set = Set(documents)
            for _ in 0..<50 {
                let document = UInt32.random(in: 0..<UInt32(example.documentCount), using: &random)
                #expect(list.contains(document) == set.contains(document))
            }
            #expect(!list.contains(UInt32(example.documentCount)))
        }
    }

    @Test(arguments: Example.all.filter { $0.documentCount < 1_000_000 })
    func `meets and joins as sets do`(_ example: Example) {
        var random = SeededGenerator(seed: 3)
        let documents = example.documents(seed: 3)
        let end = UInt32(example.documentCount)
        for size in [0, 1, 20, 700] {
            var candidates = Set((0..<size).map { _ in UInt32.random(in: 0..<end, using: &random) })
            for document in documents where Int.random(in: 0..<max(1, 3 * documents.count), using: &random) < size {
                candidates.insert(document)
            }
            let sorted = candidates.sorted()
            let shared = candidates.intersection(documents).sorted()
            var words = [UInt64](repeating: 0, count: Int(end + 63) / 64)
            for document in sorted { words[Int(document / 64)] |= 1 << UInt64(document % 64) }
            Self.withList(documents, of: example.documentCount) { list in
                var found = [UInt32](repeating: 0, count: sorted.count + 1)
                let count = found.withUnsafeMutableBufferPointer { target in
                    sorted.withUnsafeBufferPointer { list.intersect($0, into: target.baseAddress!) }
                }
                #expect(Array(found[..<count]) == shared)
                found = [UInt32](repeating: 0, count: documents.count + 128)
                let bitCount = found.withUnsafeMutableBufferPointer {
                    list.intersect(words: words, into: $0.baseAddress!)
                }
                #expect(Array(found[..<bitCount]) == shared)
                #expect(list.intersectionCount(words: words) == shared.count)
                var union = words
                list.union(into: &union)
                var expected = words
                for document in documents { expected[Int(document / 64)] |= 1 << UInt64(document % 64) }
                #expect(union == expected)
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `damaged bytes never yield a document that is not`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let example = Example.all.randomElement(using: &random) ?? Example.all[0]
        let documents = example.documents(seed: seed)
        var writer = DocumentListWriter(documentCount: example.documentCount)
        let offset = documents.count > 1 ? writer.append(documents) : 0
        writer.finish()
        var bytes = writer.bytes.bytes
        for _ in 0..<Int.random(in: 1...20, using: &random) {
            let place = Bool.random(using: &random) ? bytes.indices.randomElement(using: &random) ?? 0 : 0
            bytes[min(place, bytes.count - 1)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
        let listOffset = Bool.random(using: &random) ? offset : Int.random(in: -9...9_000_000_000, using: &random)
        let term = Term(
            field: .title,
            documentCount: Bool.random(using: &random) ? documents.count : Int.random(in: 0...5_000, using: &random),
            listOffset: listOffset, positionOffset: 0)
        Section.with(bytes) { section in
            let list = DocumentList(term, in: section, documentCount: example.documentCount)
            let end = UInt32(example.documentCount)
            #expect(list.documents.allSatisfy { $0 < end })
            var cursor = list.cursor()
            var count = 0
            while cursor.current != .end, count <= list.count {
                #expect(cursor.current.number < end && cursor.index < list.count)
                cursor.seek(to: DocID(cursor.current.number + 3))
                count += 1
            }
            for document in [0, end / 2, end - 1] {
                if let rank = list.rank(of: document) { #expect(rank < list.count) }
            }
            var candidates = (0..<50).map { _ in UInt32.random(in: 0..<end, using: &random) }.sorted()
            candidates.withUnsafeMutableBufferPointer { buffer in
                let found = list.intersect(UnsafeBufferPointer(buffer), into: buffer.baseAddress!)
                #expect(found <= 50)
            }
            if end < 1_000_000 {
                var words = [UInt64](repeating: 0, count: Int(end + 63) / 64)
                list.union(into: &words)
            }
        }
    }
}
