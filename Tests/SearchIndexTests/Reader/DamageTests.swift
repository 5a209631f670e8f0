import MovieModel
import TestSupport
import Testing

@_spi(Fuzzing) @testable import SearchIndex

/// Damaged and foreign files: refused with a clear error when all is verified, and never a crash.
@Suite struct DamageTests {
    static func bytes(_ movies: [IndexedMovie]) throws -> [UInt8] {
        let directory = try TemporaryDirectory()
        _ = try IndexFixture.compile(movies, to: directory.file("index"))
        return try directory.bytes(of: "index")
    }

    private static let sound = Result { try bytes(Array(try FamousMovies.all().prefix(12))) }

    /// What opening and verifying the bytes throws.
    private static func error(
        _ bytes: UnsafeRawBufferPointer, _ verification: IndexVerification = .everything
    ) -> IndexError? {
        guard let base = bytes.baseAddress else { return .notAnIndex(path: "") }
        do throws(IndexError) {
            _ = try SectionTable(
                ByteView(base: base, count: bytes.count), path: "index", verification: verification)
            return nil
        } catch { return error }
    }

    private static func error(_ bytes: [UInt8], _ verification: IndexVerification = .everything) -> IndexError? {
        bytes.withUnsafeBytes { error($0, verification) }
    }

    @Test(arguments: [IndexVerification.everything, .essential])
    func `every byte of header and section table matters`(_ verification: IndexVerification) throws {
        var bytes = try Self.sound.get()
        for offset in 0..<IndexFormat.headByteCount {
            let value = bytes[offset]
            for damaged in value.damaged {
                bytes[offset] = damaged
                #expect(Self.error(bytes, verification) != nil, "byte \(offset) = \(damaged)")
            }
            bytes[offset] = value
        }
    }

    @Test func `every byte of the block checksums, at the end of the file, matters`() throws {
        var bytes = try Self.sound.get()
        let footer = try #require(IndexRepair.sections(of: bytes).last)
        #expect(footer.name == "block checksums")
        for offset in footer.range {
            let value = bytes[offset]
            for damaged in value.damaged {
                bytes[offset] = damaged
                let error = try #require(Self.error(bytes, .essential), "byte \(offset) = \(damaged)")
                #expect("\(error)".contains("damaged in its block checksums"))
            }
            bytes[offset] = value
        }
    }

    /// Flips in each of ten runs, a hundred thousand together.
    private static let flipCount = 10_000

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `a flipped bit anywhere is found and its section named`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var bytes = try Self.sound.get()
        let sections = IndexRepair.sections(of: bytes)
        for _ in 0..<Self.flipCount {
            let offset = Int.random(in: IndexFormat.headByteCount..<bytes.count, using: &random)
            let mask: UInt8 = 1 << UInt8.random(in: 0..<8, using: &random)
            bytes[offset] ^= mask
            let error = Self.error(bytes)
            bytes[offset] ^= mask
            // Padding is named by the section behind it.
            let owner = sections.first { offset < $0.range.upperBound }?.name ?? "end"
            guard case .damaged(_, owner, _) = error else {
                Issue.record("seed \(seed), byte \(offset) of \(owner): \(error.map { "\($0)" } ?? "not found")")
                continue
            }
        }
    }

    @Test func `a truncated file is refused`() throws {
        let bytes = try Self.sound.get()
        let edges = Set(0..<4096).union(bytes.count - 4096..<bytes.count)
        let counts = edges.union(stride(from: 0, to: bytes.count, by: 4096)).filter { $0 >= 0 && $0 < bytes.count }
        bytes.withUnsafeBytes { buffer in
            for count in counts {
                for verification in [IndexVerification.everything, .essential] {
                    let error = Self.error(UnsafeRawBufferPointer(rebasing: buffer[..<count]), verification)
                    #expect(error != nil, "\(count) bytes")
                }
            }
        }
    }

    @Test func `names what is wrong`() throws {
        let sound = try Self.sound.get()
        var version = sound, order = sound, magic = sound
        version[12] = 9
        order.replaceSubrange(8..<12, with: sound[8..<12].reversed())
        magic[1] = 0x44
        #expect(Self.error(version)?.description.contains("index version 9, this program reads version 2") == true)
        #expect(Self.error(order)?.description.contains("another byte order") == true)
        #expect(Self.error(magic)?.description.contains("is not a search index") == true)
        #expect(Self.error(Array("no index at all".utf8))?.description.contains("is not a search index") == true)
        #expect(Self.error(sound + [0])?.description.contains("should have \(sound.count) bytes") == true)
    }

    /// The search for damage can see a fault: with the checksums put right again, nothing is found.
    @Test func `damage with right checksums is not found by checksums`() throws {
        var bytes = try Self.sound.get()
        let texts = try #require(IndexRepair.sections(of: bytes).first { $0.name == "title texts" })
        bytes[texts.range.lowerBound] ^= 0x20
        #expect(Self.error(bytes) != nil)
        #expect(Self.error(IndexRepair.repaired(bytes)) == nil)
        #expect(IndexRepair.repaired(try Self.sound.get()) == (try Self.sound.get()))
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
}
