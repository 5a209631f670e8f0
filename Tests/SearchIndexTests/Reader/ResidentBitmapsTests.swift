import TestSupport
import Testing

@testable import SearchIndex

/// Bitmaps made of packed lists: the list's documents, whoever asks first.
@Suite struct ResidentBitmapsTests {
    private static let documentCount = 10_000

    /// Ascending documents, more than one in 128 and fewer than one in eight.
    private static func documents(seed: UInt64) -> [UInt32] {
        var random = SeededGenerator(seed: seed)
        return (0..<UInt32(documentCount)).filter { _ in Int.random(in: 0..<20, using: &random) == 0 }
    }

    /// Calls `body` with the terms of lists in one section.
    private static func withLists(_ lists: [[UInt32]], _ body: (Section, [Term]) async throws -> Void) async rethrows {
        var writer = DocumentListWriter(documentCount: documentCount)
        let terms = lists.map {
            Term(field: .title, documentCount: $0.count, listOffset: writer.append($0), positionOffset: 0)
        }
        writer.finish()
        let base = UnsafeMutableRawPointer.allocate(byteCount: writer.bytes.count, alignment: IndexFormat.alignment)
        defer { base.deallocate() }
        UnsafeMutableRawBufferPointer(start: base, count: writer.bytes.count).copyBytes(from: writer.bytes.bytes)
        let ledger = BlockLedger(blockCount: 0)
        let view = ByteView(base: UnsafeRawPointer(base), count: writer.bytes.count)
        let section = Section(
            .documentLists, bytes: view, checksums: view.slice(0, 0), firstBlock: 0, isLazy: false, ledger: ledger)
        try await body(section, terms)
        withExtendedLifetime(ledger) {}
    }

    @Test func `threads that ask at once read the same lists`() async {
        let lists = (0..<40 as Range<UInt64>).map(Self.documents)
        await Self.withLists(lists) { section, terms in
            let bitmaps = ResidentBitmaps(documentCount: Self.documentCount)
            await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        zip(terms, lists).allSatisfy { term, list in
                            DocumentList(term, in: section, documentCount: Self.documentCount, bitmaps: bitmaps)
                                .documents == list
                        }
                    }
                }
                for await isSame in group { #expect(isSame) }
            }
            withExtendedLifetime(bitmaps) {}
        }
    }

    @Test func `more lists than slots are read as they are stored`() async {
        let list = Self.documents(seed: 1)
        await Self.withLists(Array(repeating: list, count: 700)) { section, terms in
            let bitmaps = ResidentBitmaps(documentCount: Self.documentCount)
            var packedCount = 0
            for term in terms {
                let found = DocumentList(term, in: section, documentCount: Self.documentCount, bitmaps: bitmaps)
                #expect(found.documents == list)
                packedCount += found.words == nil ? 1 : 0
            }
            #expect(packedCount > 0 && packedCount < 500)
            withExtendedLifetime(bitmaps) {}
        }
    }

    @Test func `a list that does not ascend has no bitmap`() async {
        let list = Self.documents(seed: 2)
        await Self.withLists([list]) { section, terms in
            var damaged = terms[0]
            damaged.listOffset += 1
            let bitmaps = ResidentBitmaps(documentCount: Self.documentCount)
            let found = DocumentList(damaged, in: section, documentCount: Self.documentCount, bitmaps: bitmaps)
            #expect(found.documents.allSatisfy { $0 < Self.documentCount })
            withExtendedLifetime(bitmaps) {}
        }
    }
}
