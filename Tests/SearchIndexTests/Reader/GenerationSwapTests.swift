import Foundation
import MovieModel
import QueryLanguage
import Synchronization
import TestSupport
import Testing

@testable import SearchIndex

/// Generations that come and go under searches, and a pointer that lies.
@Suite struct GenerationSwapTests {
    private let temporary: TemporaryDirectory
    private let directory: GenerationDirectory
    /// Two files, for even and for odd generations.
    private let files: [[UInt8]]

    init() throws {
        temporary = try TemporaryDirectory()
        directory = GenerationDirectory(path: temporary.file("index"))
        files = try ["Film even", "Film odd"].map { try DamageTests.bytes([try .sample(1, $0)]) }
    }

    private func publish() throws -> Int {
        let next = ((try? directory.currentGeneration()) ?? 0) + 1
        return try directory.publish { try Data(files[next % 2]).write(to: URL(fileURLWithPath: $0)) }
    }

    /// The files of the directory that this process has mapped.
    private func mapped() throws -> [String] {
        let file = try #require(FileHandle(forReadingAtPath: "/proc/self/maps"))
        let maps = String(decoding: file.readDataToEndOfFile(), as: UTF8.self)  // Its size is 0, whatever it holds.
        return maps.split(separator: "\n").compactMap { line in
            line.range(of: "\(temporary.path)/index/").map { String(line[$0.upperBound...]) }
        }
    }

    /// Searches until told to stop; returns how often, or -1 if an answer was wrong.
    private static func search(_ current: CurrentIndex, until isDone: Flag) -> Int {
        var count = 0
        while !isDone.value.load(ordering: .relaxed) || count == 0 {
            let index = current.index
            let request = SearchRequest(query: QueryParser(fields: index.fields).parse("film"))
            let title = index.generation % 2 == 0 ? "Film even" : "Film odd"
            guard let result = try? index.search(request), result.total == 1, let hit = result.hits.first,
                String(decoding: hit.document, as: UTF8.self).contains("\"title\":\"\(title)\"")
            else { return -1 }
            count += 1
        }
        return count
    }

    @Test func `a thousand generations come and go while searches run, and none stays mapped`() async throws {
        _ = try publish()
        var current: CurrentIndex? = try CurrentIndex(directory: directory)
        let isDone = Flag()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<2 {
                let current = try #require(current)
                group.addTask { Self.search(current, until: isDone) }
            }
            for _ in 0..<1_000 {
                _ = try publish()
                #expect(try current?.refresh() == true)
            }
            isDone.value.store(true, ordering: .relaxed)
            for try await count in group { #expect(count > 0) }
        }
        #expect(current?.index.generation == 1_001)
        #expect(current?.problem == nil)
        let inUse = try mapped()
        #expect(inUse == ["gen-001001.cmx"])
        current = nil
        let left = try mapped()
        #expect(left == [])
    }

    @Test func `every byte of CURRENT matters`() throws {
        for _ in 0..<2 { _ = try publish() }
        let sound = try temporary.bytes(of: "index/CURRENT")
        for offset in sound.indices {
            for value in sound[offset].damaged {
                var bytes = sound
                bytes[offset] = value
                try temporary.write(bytes, to: "index/CURRENT")
                let opened = try directory.openCurrent(verification: .essential)
                #expect(opened.problem != nil, "byte \(offset) = \(value)")
            }
        }
        for count in 0..<sound.count {
            try temporary.write(sound.prefix(count), to: "index/CURRENT")
            #expect(try directory.openCurrent(verification: .essential).problem != nil, "\(count) bytes")
        }
        try temporary.write(sound, to: "index/CURRENT")
        #expect(try directory.openCurrent(verification: .essential).problem == nil)
    }
}

/// A flag that tasks share.
private final class Flag: Sendable {
    let value = Atomic(false)
}
