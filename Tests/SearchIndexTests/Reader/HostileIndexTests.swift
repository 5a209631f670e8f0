import Foundation
import MovieModel
import QueryLanguage
import TestSupport
import Testing

@_spi(Fuzzing) @testable import SearchIndex

/// Files with right checksums and wrong content: an error or a bounded answer, never a trap.
@Suite struct HostileIndexTests {
    private static let sound = Result { try DamageTests.bytes(try FamousMovies.all()) }

    private static let queries = [
        "the matrix", "a* OR -the", "\"the good\"~2", "genre:horror year>1900 sort:-rating", "ridley", "千", "se*en",
        "matirx", "sort:title", "\"star wars\"", "imdb>7 runtime<200", "aliens 1986", "m*a*s*h", "cast:scott",
    ]

    /// Opens the bytes and asks everything.
    private static func probe(_ bytes: [UInt8]) throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write(bytes, to: "index")
        guard let index = try? CompiledIndex.open(path: path, verification: .everything) else { return }
        let parser = QueryParser(fields: index.fields)
        for query in queries {
            let request = SearchRequest(query: parser.parse(query), facets: FacetField.allCases, explain: true)
            guard let result = try? index.search(request) else { continue }
            #expect(result.total <= index.statistics.movieCount + 64, "\(query)")
            #expect(result.hits.count <= request.limit)
        }
        try? index.check()
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `random bytes give an error or a bounded answer`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sound = try Self.sound.get()
        let edits = (0..<Int.random(in: 1...20, using: &random) * IndexRepair.editByteCount).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        try Self.probe(edits.withUnsafeBytes { IndexRepair.edited(sound, edits: $0) })
    }

    /// What fuzzing found, each a list of edits of the sample that the fuzz target spoils.
    @Test func `what once stopped the program no longer does`() throws {
        let findings = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Fuzz").standardizedFileURL
        let directory = try TemporaryDirectory()
        let probe = try FuzzProbe(directory: directory.path)
        try [UInt8]().withUnsafeBytes { try probe.run($0) }
        for name in try FileManager.default.contentsOfDirectory(atPath: findings.path).sorted()
        where name.hasSuffix(".edits") {
            let edits = [UInt8](try Data(contentsOf: findings.appendingPathComponent(name)))
            try edits.withUnsafeBytes { try probe.run($0) }
        }
    }
}
