import TestSupport
import Testing

@testable import SearchIndex

/// Every cursor against the default implementation of the contract.
@Suite struct CursorTests {
    struct Example: Sendable {
        let left: [UInt32]
        let right: [UInt32]
        let shared: [UInt32]
    }

    @Test(arguments: [
        Example(left: [], right: [], shared: []),
        Example(left: [], right: [1, 2], shared: []),
        Example(left: [1, 2], right: [1, 2], shared: [1, 2]),
        Example(left: [1, 3, 5], right: [2, 4, 6], shared: []),
        Example(left: [0, 7, 9], right: [7], shared: [7]),
        Example(left: [9], right: [1, 2, 9, 10], shared: [9]),
    ])
    func `a conjunction yields the shared documents`(_ example: Example) {
        let cursor = ConjunctionCursor(ListCursor(example.left), ListCursor(example.right))
        #expect(cursor.drained() == example.shared)
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `a conjunction agrees with set intersection`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let left = Self.documents(40, below: 100, using: &random)
        let right = Self.documents(40, below: 100, using: &random)
        let cursor = ConjunctionCursor(ListCursor(left), ListCursor(right))
        #expect(cursor.drained() == Set(left).intersection(right).sorted())
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `stored lists of every form yield and seek what was written`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let documentCount = [300, 5_000, 100_000].randomElement(using: &random) ?? 300
        let count = [1, 2, 127, 128, 129, 600, 3_000].randomElement(using: &random) ?? 1
        let documents = Self.documents(count, below: UInt32(documentCount), using: &random)
        var writer = DocumentListWriter(documentCount: documentCount)
        let offset = documents.count > 1 ? writer.append(documents) : Int(documents[0])
        writer.finish()
        writer.bytes.bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            let term = Term(field: .title, documentCount: documents.count, listOffset: offset, positionOffset: 0)
            let list = DocumentList(
                term, in: ByteView(base: base, count: buffer.count), documentCount: documentCount)
            #expect(list.cursor().drained() == documents)
            var (cursor, model) = (list.cursor(), ListCursor(documents))
            while model.current != .end {
                #expect(cursor.current == model.current)
                #expect(documents[cursor.index] == cursor.current.number)
                let step = UInt32([1, 5, 300, 9_000].randomElement(using: &random) ?? 1)
                let target = DocID(model.current.number + step)
                cursor.seek(to: target)
                Self.walk(&model, to: target)
            }
            #expect(cursor.current == .end)
            cursor.advance()
            #expect(cursor.current == .end)
        }
    }

    /// The default implementation of seeking, which is its specification.
    private static func walk(_ cursor: inout ListCursor, to target: DocID) {
        while cursor.current < target { cursor.advance() }
    }

    private static func documents(_ count: Int, below end: UInt32, using random: inout SeededGenerator) -> [UInt32] {
        Set((0..<count).map { _ in UInt32.random(in: 0..<end, using: &random) }).sorted()
    }
}
