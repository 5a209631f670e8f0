import MovieModel
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// Damaged and foreign files: refused with a clear error, and never a crash.
@Suite struct DamageTests {
    private static func bytes() throws -> [UInt8] {
        let directory = try TemporaryDirectory()
        _ = try IndexFixture.compile(try FamousMovies.all(), to: directory.file("index"))
        return try directory.bytes(of: "index")
    }

    /// What opening and verifying the bytes throws.
    private static func error(_ bytes: [UInt8], _ verification: IndexVerification = .everything) -> IndexError? {
        bytes.withUnsafeBytes { buffer -> IndexError? in
            guard let base = buffer.baseAddress else { return .notAnIndex(path: "") }
            do throws(IndexError) {
                _ = try SectionTable(
                    ByteView(base: base, count: buffer.count), path: "index", verification: verification)
                return nil
            } catch { return error }
        }
    }

    @Test func `every byte of header and section table matters`() throws {
        let sound = try Self.bytes()
        for offset in 0..<IndexFormat.headByteCount {
            for value in Set([sound[offset] ^ 1, sound[offset] ^ 0x80, 0, 0xFF]) where value != sound[offset] {
                var bytes = sound
                bytes[offset] = value
                #expect(Self.error(bytes, .essential) != nil, "byte \(offset) = \(value)")
            }
        }
    }

    @Test(arguments: 0..<80 as Range<UInt64>)
    func `a flipped bit anywhere is found`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try Self.sound.get()
        let offset = Int.random(in: 0..<bytes.count, using: &random)
        bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        #expect(Self.error(bytes) != nil, "byte \(offset)")
    }

    private static let sound = Result { try bytes() }

    @Test(arguments: [0, 1, 7, 8, 47, 48, 500, 4096, -1, -64, -500])
    func `a truncated file is refused`(_ count: Int) throws {
        let bytes = try Self.sound.get()
        #expect(Self.error(Array(bytes.prefix(count >= 0 ? count : bytes.count + count))) != nil)
    }

    @Test func `names what is wrong`() throws {
        let sound = try Self.sound.get()
        var version = sound, order = sound, hits = sound
        version[12] = 9
        order.replaceSubrange(8..<12, with: sound[8..<12].reversed())
        hits[hits.lastIndex { $0 != 0 } ?? 0] ^= 1
        #expect(
            Self.error(version).map { "\($0)".contains("index version 9, this program reads version 2") } == true)
        #expect(Self.error(order).map { "\($0)".contains("another byte order") } == true)
        #expect(
            Self.error(hits).map { "\($0)".contains("damaged in its block checksums: its checksum does not hold") }
                == true)
        #expect(Self.error(Array("no index at all".utf8)).map { "\($0)".contains("is not a search index") } == true)
        #expect(Self.error(sound + [0]).map { "\($0)".contains("should have \(sound.count) bytes") } == true)
    }

    @Test func `files that are no index are refused by path`() throws {
        let directory = try TemporaryDirectory()
        for bytes in [[], Array("no index at all".utf8)] {
            let path = try directory.write(bytes, to: "file")
            #expect(throws: IndexError.notAnIndex(path: path)) {
                try CompiledIndex.open(path: path, verification: .essential)
            }
        }
        let missing = directory.file("missing")
        let error = #expect(throws: IndexError.self) {
            try CompiledIndex.open(path: missing, verification: .essential)
        }
        #expect(error?.description == "cannot open \(missing): No such file or directory")
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `damage with right checksums gives an error or a bounded answer`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try Self.sound.get()
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            bytes[Int.random(in: 512..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let directory = try TemporaryDirectory()
        let path = try directory.write(IndexRepair.repaired(bytes), to: "index")
        guard let index = try? CompiledIndex.open(path: path, verification: .everything) else { return }
        try? index.check()
        let parser = QueryParser(fields: index.fields)
        for query in [
            "the matrix", "a* OR -the", "\"the good\"~2", "genre:horror year>1900 sort:-rating", "ridley", "千",
        ] {
            let request = SearchRequest(query: parser.parse(query), facets: FacetField.allCases)
            guard let total = try? index.search(request).total else { continue }
            #expect(total <= index.statistics.movieCount + 64)
        }
    }
}
