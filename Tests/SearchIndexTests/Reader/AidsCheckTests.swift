import Foundation
import MovieModel
import TestSupport
import Testing

@_spi(Fuzzing) @testable import SearchIndex

/// The relations of top lists, pairs, prefix tops and suggestions to the postings, in files with right checksums.
@Suite struct AidsCheckTests {
    private static let names = ["top lists", "pairs", "prefix tops", "suggestions"]

    /// Frequent words of several scripts: some take two positions, some stand twice in a title.
    private static let sound = Result {
        var random = SeededGenerator(seed: 5)
        let words = ["night", "the", "of", "día", "千と千尋", "한국 영화", "서울", "X-Men", "i'm", "Ⅳ"]
        let movies = try (1...1_000).map { number in
            func title() -> String {
                (0..<Int.random(in: 3...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "x" }
                    .joined(separator: Int.random(in: 0..<9, using: &random) == 0 ? ": " : " ")
            }
            var movie = try IndexedMovie.sample(
                Int64(number), title(), votes: Int.random(in: 0...300, using: &random),
                rating: Double(Int.random(in: 0...100, using: &random)))
            if number % 5 == 0 { movie.titles.append(IndexedTitle(text: title(), kind: .alternative)) }
            if number % 90 == 0 { movie.titles.append(IndexedTitle(text: "…", kind: .alternative)) }
            return movie
        }
        return try DamageTests.bytes(movies)
    }

    /// What checking a file of these bytes, with the checksums put right, throws.
    private static func error(_ bytes: [UInt8]) throws -> IndexError? {
        let directory = try TemporaryDirectory()
        let path = try directory.write(IndexRepair.repaired(bytes), to: "index")
        do throws(IndexError) {
            try CompiledIndex.open(path: path, verification: .everything).check()
            return nil
        } catch { return error }
    }

    private static func range(of name: String, in bytes: [UInt8]) throws -> Range<Int> {
        try #require(IndexRepair.sections(of: bytes).first { $0.name == name }).range
    }

    @Test func `a sound file passes`() throws {
        let sound = try Self.sound.get()
        #expect(try Self.error(sound) == nil)
        for name in Self.names { #expect(try Self.range(of: name, in: sound).count > 200, "\(name)") }
    }

    @Test(arguments: Self.names, 0..<4 as Range<UInt64>)
    func `a changed byte is found and its section named`(_ name: String, _ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try Self.sound.get()
        let place = try Int.random(in: Self.range(of: name, in: bytes), using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        #expect(try #require(try Self.error(bytes)).description.contains("damaged in its \(name)"), "byte \(place)")
    }

    /// Each list keeps to the form and the documents there are, and only its relations are wrong.
    @Test(arguments: [
        (0, 0), (1, 0), (0, 100), (1, 100),  // Two documents of a list change places.
    ])
    func `a top list out of order is found`(_ term: Int, _ list: Int) throws {
        var bytes = try Self.sound.get()
        let start = try Self.range(of: "top lists", in: bytes).lowerBound
        let lists = start + 4 + Int(bytes[start]) * 4
        let first = lists + (term * 200 + list) * 4
        for byte in 0..<4 { bytes.swapAt(first + byte, first + 4 + byte) }
        #expect(try #require(try Self.error(bytes)).description.contains("damaged in its top lists"))
    }

    @Test func `a document that a list has not is found`() throws {
        var bytes = try Self.sound.get()
        let start = try Self.range(of: "top lists", in: bytes).lowerBound
        let lists = start + 4 + Int(bytes[start]) * 4
        let listed = Set((0..<100).map { Int(bytes[lists + $0 * 4]) | Int(bytes[lists + $0 * 4 + 1]) << 8 })
        let other = try #require((0..<1_000).first { !listed.contains($0) })
        bytes[lists] = UInt8(other & 255)
        bytes[lists + 1] = UInt8(other >> 8)
        #expect(try #require(try Self.error(bytes)).description.contains("damaged in its top lists"))
    }

    @Test func `votes that no count can be stop nothing`() throws {
        var bytes = try Self.sound.get()
        let columns = try Self.range(of: "columns", in: bytes)
        for place in columns.prefix(2_000) where place % 3 == 0 { bytes[place] = 0xF7 }
        _ = try Self.error(bytes)
    }
}
