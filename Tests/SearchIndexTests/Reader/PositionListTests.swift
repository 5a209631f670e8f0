import TestSupport
import Testing

@testable import SearchIndex

/// Stored positions against the postings they were written from.
@Suite struct PositionListTests {
    private static func postings(_ documentCount: Int, _ random: inout SeededGenerator) -> [[PlacedPosting]] {
        (0..<documentCount).map { document in
            let count = [1, 1, 1, 1, 2, 5].randomElement(using: &random) ?? 1
            var places: Set<[UInt16]> = []
            for _ in 0..<count {
                places.insert([
                    [0, 0, 0, 1, 7, 59_999].randomElement(using: &random) ?? 0,
                    [0, 1, 2, 14, 15, 16, 1_999].randomElement(using: &random) ?? 0,
                ])
            }
            return places.sorted { $0.lexicographicallyPrecedes($1) }.map { place in
                PlacedPosting(
                    document: UInt32(document), ordinal: place[0], position: place[1],
                    length: UInt16.random(in: 1...3, using: &random),
                    flags: PlaceFlags(rawValue: UInt8.random(in: 0...255, using: &random)))
            }
        }
    }

    @Test(arguments: [1, 2, 127, 128, 129, 400], [TermField.title, .equivalent, .cast])
    func `gives back every place`(_ documentCount: Int, _ field: TermField) throws {
        var random = SeededGenerator(seed: UInt64(documentCount))
        let postings = Self.postings(documentCount, &random)
        var writer = PostingsWriter(documentCount: documentCount + 1)
        writer.append(field.key("a")[...], postings.flatMap { $0 }[...])
        writer.append(field.key("b")[...], postings[0][...])
        writer.finish()
        let terms = Self.terms(writer.dictionary)
        try #require(terms.count == 2)
        Section.with(writer.drainPositions(), kind: .positionLists) { section in
            let order =
                (0..<documentCount).map { $0 } + (0..<20).map { _ in Int.random(in: 0..<documentCount, using: &random) }
            var list = PositionList(terms[0], in: section)
            for posting in order { Self.expect(&list, posting, postings[posting], field) }
            var second = PositionList(terms[1], in: section)
            Self.expect(&second, 0, postings[0], field)
        }
    }

    private static func expect(
        _ list: inout PositionList, _ posting: Int, _ places: [PlacedPosting], _ field: TermField
    ) {
        var found: [[Int]] = []
        list.visit(posting) { found.append([$0.ordinal, $0.position, $0.length]) }
        #expect(found == places.map { [Int($0.ordinal), Int($0.position), field == .equivalent ? Int($0.length) : 1] })
        let code = list.code(posting)
        let place = places[0]
        let isPlain =
            field == .title && places.count == 1 && place.ordinal == 0 && place.position < 15
            && place.flags.contains(.display)
        #expect(code.isEscape == !isPlain)
        if isPlain {
            #expect(code.position == Int(place.position) && code.isStart == place.flags.contains(.start))
            #expect(code.isEnd == place.flags.isSuperset(of: [.end, .solo]))
            #expect(code.isMainEnd == place.flags.isSuperset(of: [.mainEnd, .solo]))
        }
    }

    private static func terms(_ writer: TermDictionaryWriter) -> [Term] {
        Section.with(writer.blockKeys.bytes) { blockKeys in
            Section.with(writer.offsets.bytes) { offsets in
                Section.with(writer.blocks.bytes + [0]) { blocks in
                    var walk = TermDictionary(
                        blockKeys: blockKeys.whole, offsets: offsets.whole, blocks: blocks.whole,
                        termCount: writer.count
                    ).walk()
                    var terms: [Term] = []
                    while walk.next() { terms.append(walk.term) }
                    return terms
                }
            }
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `damaged bytes never stop it`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
        let field = [TermField.title, .equivalent, .keyword].randomElement(using: &random) ?? .title
        let count = [1, 5, 200, 4_000].randomElement(using: &random) ?? 1
        let term = Term(
            field: field, documentCount: count, listOffset: 0,
            positionOffset: [0, 10, 100, 290, 1 << 48].randomElement(using: &random) ?? 0)
        Section.with(bytes, kind: .positionLists) { section in
            var list = PositionList(term, in: section)
            var placeCount = 0
            for posting in 0..<count { list.visit(posting) { _ in placeCount += 1 } }
            #expect(placeCount <= count * 300)
        }
    }
}
