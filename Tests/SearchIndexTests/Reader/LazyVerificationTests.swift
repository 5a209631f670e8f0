import Foundation
import MovieModel
import QueryLanguage
import TestSupport
import Testing

@_spi(Fuzzing) @testable import SearchIndex

/// A search of a file that was not verified as a whole answers rightly or names the damaged section.
@Suite struct LazyVerificationTests {
    /// Sections of several blocks, so that most of the file is not verified when it is opened.
    static let sound = Result {
        var random = SeededGenerator(seed: 1)
        let words = ["star", "war", "love", "night", "man", "der", "la", "house", "blood", "city"]
        let movies = try (1...3_000).map { number -> IndexedMovie in
            let title = (0..<3).compactMap { _ in words.randomElement(using: &random) } + ["tale\(number)"]
            var movie = try IndexedMovie.sample(
                Int64(number), title.joined(separator: " "), year: Int.random(in: 1930...2020, using: &random),
                votes: Int.random(in: 0...100_000, using: &random),
                rating: Double.random(in: 0...100, using: &random))
            movie.genres = [number % 3 == 0 ? "horror" : "drama"]
            movie.externalIDs = ["tt\(number)", number % 2 == 0 ? "even" : "odd"].compactMap {
                ExternalID(namespace: "imdb", value: $0)
            }
            return movie
        }
        return try DamageTests.bytes(movies)
    }

    private static let queries = [
        "star war", "\"love night\"", "tale77 OR tale1234", "hou* -blood genre:horror", "year:1950..1960 man",
        "rating>90 sort:-year", "tale2999", "cm_000777",
    ]

    /// What a search says, but for the time it took; throws what the search throws.
    private static func answer(_ text: String, _ index: CompiledIndex) throws(IndexError) -> String {
        let request = SearchRequest(query: QueryParser(fields: index.fields).parse(text), facets: [.genre, .decade])
        let result = try index.search(request)
        let hits = result.hits.map {
            "\($0.movieID) \(String(decoding: $0.document, as: UTF8.self)) \($0.match as Any)"
        }
        return "\(result.total) \(hits) \(result.facets)"
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `answers rightly or names the damage`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let file = try DamagedFile(try Self.sound.get())
        let index = try CompiledIndex.open(path: file.path, verification: .everything)
        let right = try Self.queries.map { try Self.answer($0, index) }
        let sections = IndexRepair.sections(of: file.sound).filter { !$0.range.isEmpty }
        var (refused, named, answered) = (0, 0, 0)
        for round in 0..<30 {
            let section = sections[(round + Int(seed) * 5) % sections.count]
            let offset = Int.random(in: section.range, using: &random)
            let value = file.sound[offset].damaged.randomElement(using: &random) ?? 0
            try file.with(offset, value) { () -> Void in
                do {
                    let index = try CompiledIndex.open(path: file.path, verification: .essential)
                    let place = Int.random(in: Self.queries.indices, using: &random)
                    let found = try Self.answer(Self.queries[place], index)
                    #expect(found == right[place], "seed \(seed), byte \(offset) of \(section.name)")
                    answered += 1
                } catch let error as IndexError {
                    guard case .damaged(file.path, section.name, let reason) = error else {
                        Issue.record("seed \(seed), byte \(offset) of \(section.name): \(error)")
                        return
                    }
                    if reason.contains("block") { named += 1 } else { refused += 1 }
                }
            }
        }
        #expect(named > 0 && refused + named + answered == 30)
        #expect(try Self.queries.map { try Self.answer($0, index) } == right)
    }

    @Test func `verifies a block once, and only what it touches`() throws {
        let file = try DamagedFile(try Self.sound.get())
        let hits = try #require(IndexRepair.sections(of: file.sound).first { $0.name == "hits" })
        #expect(hits.range.count > 4 * IndexFormat.checksumBlockByteCount)
        let last = hits.range.upperBound - 1
        try file.with(last, file.sound[last] ^ 1) { () -> Void in
            let index = try CompiledIndex.open(path: file.path, verification: .essential)
            #expect(index.sections[.hits].view(0, 10).count == 10)
            #expect(index.sections.damage == nil)
            #expect(index.sections[.hits].view(hits.range.count - 1, 1).count == 0)
            let block = (hits.range.count - 1) / IndexFormat.checksumBlockByteCount
            let damage = IndexError.damaged(
                path: file.path, section: "hits", reason: "the checksum of block \(block) does not hold")
            #expect(index.sections.damage == damage)
            #expect(throws: damage) { try index.check() }
            #expect(throws: damage) { try CompiledIndex.open(path: file.path, verification: .everything) }
        }
    }

    @Test func `a view past the end is empty and remembered`() throws {
        let file = try DamagedFile(try Self.sound.get())
        let index = try CompiledIndex.open(path: file.path, verification: .everything)
        let section = index.sections[.titles]
        for (offset, count) in [(0, 0), (section.count, 0), (0, section.count), (section.count - 1, 1)] {
            #expect(section.view(offset, count).count == count)
        }
        #expect(index.sections.damage == nil)
        for (offset, count) in [(-1, 1), (0, -1), (section.count, 1), (1, section.count), (Int.max, 1), (1, Int.max)] {
            #expect(section.view(offset, count).count == 0)
        }
        #expect(index.sections.damage?.description.contains("damaged in its titles: it points outside itself") == true)
    }
}
