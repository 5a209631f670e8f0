import TestSupport
import Testing

@testable import SearchIndex

/// The stored dictionary against a sorted array of keys.
@Suite struct TermDictionaryTests {
    /// Keys that share beginnings, some of them longer than eight bytes alike, in several fields.
    private static func keys(_ count: Int, seed: UInt64) -> [[UInt8]] {
        var random = SeededGenerator(seed: seed)
        let stems = ["", "inter", "internat", "international", "千と", "a"]
        var keys: Set<[UInt8]> = []
        for _ in 0..<count {
            let field = [TermField.title, .title, .equivalent, .genre, .cast].randomElement(using: &random) ?? .title
            let length = Int.random(in: 1...4, using: &random)
            let tail = String((0..<length).compactMap { _ in "abcé".randomElement(using: &random) })
            keys.insert(field.key((stems.randomElement(using: &random) ?? "") + tail))
        }
        return keys.sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static func count(_ index: Int) -> Int { index % 5 == 0 ? 1 : index + 2 }
    private static func code(_ index: Int) -> PlaceCode { PlaceCode(rawValue: UInt8(index % 15)) }

    private static func withDictionary(_ keys: [[UInt8]], _ body: (TermDictionary) throws -> Void) rethrows {
        var writer = TermDictionaryWriter()
        for (index, key) in keys.enumerated() {
            let field = TermField(rawValue: key[0])
            let location: PositionListWriter.Location? =
                field?.hasPositions != true
                ? nil : field == .title && count(index) == 1 ? .code(code(index), overflow: nil) : .offset(index * 3)
            writer.append(key, documentCount: count(index), place: index * 7, positions: location)
        }
        try withView(writer.blockKeys.bytes) { blockKeys in
            try withView(writer.offsets.bytes) { offsets in
                try withView(writer.blocks.bytes + [UInt8](repeating: 0, count: 8)) { blocks in
                    try body(
                        TermDictionary(
                            blockKeys: blockKeys, offsets: offsets, blocks: blocks, termCount: writer.count))
                }
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `finds every key and no other`(seed: UInt64) {
        let keys = Self.keys([1, 5, 16, 17, 400, 900][Int(seed % 6)], seed: seed)
        Self.withDictionary(keys) { dictionary in
            for (index, key) in keys.enumerated() {
                let text = String(decoding: key.dropFirst(), as: UTF8.self)
                guard let field = TermField(rawValue: key[0]) else { continue }
                let term = dictionary.term(text, in: field)
                #expect(term?.ordinal == index && term?.listOffset == index * 7)
                #expect(term?.documentCount == Self.count(index))
                if field == .title, Self.count(index) == 1 {
                    #expect(term?.code == Self.code(index))
                } else {
                    #expect(term?.positionOffset == (field.hasPositions ? index * 3 : 0))
                }
                for other in [text + "a", String(text.dropLast()), text + "zz", "z" + text] {
                    let isKey = keys.contains(field.key(other))
                    #expect((dictionary.term(other, in: field) != nil) == (isKey && !other.isEmpty), "\(other)")
                }
            }
            #expect(dictionary.term("", in: .title) == nil)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `walks and seeks as a sorted array does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let keys = Self.keys(300, seed: seed)
        Self.withDictionary(keys) { dictionary in
            for field in [TermField.title, .equivalent, .genre, .cast, .flag] {
                let texts = keys.filter { $0[0] == field.rawValue }.map { Array($0.dropFirst()) }
                var walk = dictionary.walk(in: field)
                var place = -1
                var previous: [UInt8] = []
                while true {
                    var isFound = false
                    if Bool.random(using: &random), let target = Self.target(texts, &random) {
                        isFound = target.withUnsafeBufferPointer { walk.seek(to: $0) }
                        place = max(place, texts.firstIndex { !$0.lexicographicallyPrecedes(target) } ?? texts.count)
                    } else {
                        isFound = walk.next()
                        place += 1
                    }
                    #expect(isFound == (place < texts.count))
                    guard isFound, place < texts.count else { break }
                    #expect(Array(walk.key) == texts[place])
                    #expect(walk.term.field == field)
                    let common = zip(previous, walk.key).prefix { $0 == $1 }.count
                    #expect(walk.shared <= common)
                    if previous != texts[place] { #expect(walk.shared == common) }
                    previous = texts[place]
                }
                let isFoundAfterEnd = walk.next()
                #expect(!isFoundAfterEnd)
            }
        }
    }

    private static func target(_ texts: [[UInt8]], _ random: inout SeededGenerator) -> [UInt8]? {
        guard var text = texts.randomElement(using: &random) else { return nil }
        if Bool.random(using: &random) { text.append(UInt8.random(in: 0...255, using: &random)) }
        return text
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `damaged bytes never stop it`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func noise(_ count: Int) -> [UInt8] {
            (0..<count).map { _ in
                Bool.random(using: &random)
                    ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 0...4, using: &random)
            }
        }
        Self.withView(noise(64)) { blockKeys in
            Self.withView((0..<8).flatMap { [UInt8($0 * 30), 0, 0, 0] }) { offsets in
                Self.withView(noise(300)) { blocks in
                    let dictionary = TermDictionary(
                        blockKeys: blockKeys, offsets: offsets, blocks: blocks, termCount: 128)
                    for text in ["a", "matrix", "\u{0}"] { _ = dictionary.term(text, in: .title) }
                    var walk = dictionary.walk()
                    var count = 0
                    while walk.next() { count += 1 }
                    #expect(count <= 128)
                    dictionary.visit(prefix: "a", in: .title) { _, _ in true }
                }
            }
        }
    }

    private static func withView(_ bytes: [UInt8], _ body: (ByteView) throws -> Void) rethrows {
        try bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            try body(ByteView(base: base, count: buffer.count))
        }
    }
}
