import Foundation
import MovieModel
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct GenerationDirectoryTests {
    private let temporary: TemporaryDirectory
    private let directory: GenerationDirectory

    init() throws {
        temporary = try TemporaryDirectory()
        directory = GenerationDirectory(path: temporary.file("index"))
    }

    private func publish(_ title: String) throws -> Int {
        try directory.publish { path in _ = try IndexFixture.compile([try .sample(1, title)], to: path) }
    }

    private func names() throws -> [String] { try directory.names().filter { !$0.hasPrefix(".") } }

    @Test func `keeps the two generations before the current one`() throws {
        for number in 1...4 { #expect(try publish("Film \(number)") == number) }
        #expect(try names() == ["CURRENT", "LOCK", "gen-000002.cmx", "gen-000003.cmx", "gen-000004.cmx"])
        #expect(try directory.currentGeneration() == 4)
        let attributes = try FileManager.default.attributesOfItem(atPath: directory.file(of: 4))
        #expect(attributes[.posixPermissions] as? Int == 0o444)
        #expect(try directory.openCurrent(verification: .everything).index.generation == 4)
    }

    @Test func `a build that fails changes nothing`() throws {
        _ = try publish("Film")
        struct Failure: Error {}
        #expect(throws: Failure.self) { try directory.publish { _ in throw Failure() } }
        #expect(throws: IndexError.self) {
            try directory.publish { path in try Data("rubbish".utf8).write(to: URL(fileURLWithPath: path)) }
        }
        #expect(try names() == ["CURRENT", "LOCK", "gen-000001.cmx"])
    }

    @Test func `removes what an interrupted publisher left`() throws {
        _ = try publish("Film")
        try temporary.write("half", to: "index/gen-000002.cmx.tmp")
        try temporary.write("half", to: "index/CURRENT.tmp")
        #expect(try publish("Film") == 2)
        #expect(try names() == ["CURRENT", "LOCK", "gen-000001.cmx", "gen-000002.cmx"])
    }

    @Test func `falls back when the current generation is damaged, and says why`() throws {
        _ = try publish("First")
        _ = try publish("Second")
        let path = directory.file(of: 2)
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[bytes.count / 2] ^= 0x10
        try FileManager.default.removeItem(atPath: path)
        try temporary.write(bytes, to: "index/gen-000002.cmx")
        let opened = try directory.openCurrent(verification: .everything)
        #expect(opened.index.generation == 1)
        #expect(opened.problem?.description.contains("gen-000002.cmx is damaged in its") == true)
    }

    @Test func `another file under the current name is not the current one`() throws {
        _ = try publish("First")
        _ = try publish("Second")
        try FileManager.default.removeItem(atPath: directory.file(of: 2))
        try FileManager.default.copyItem(atPath: directory.file(of: 1), toPath: directory.file(of: 2))
        let opened = try directory.openCurrent(verification: .essential)
        #expect(opened.index.generation == 1)
        #expect(opened.problem != nil)
    }

    @Test func `a missing file or a spoilt pointer falls back too`() throws {
        _ = try publish("First")
        _ = try publish("Second")
        try FileManager.default.removeItem(atPath: directory.file(of: 2))
        #expect(try directory.openCurrent(verification: .everything).index.generation == 1)
        try temporary.write("gen-", to: "index/CURRENT")
        #expect(try directory.openCurrent(verification: .everything).index.generation == 1)
    }

    @Test func `an empty directory has nothing to open`() throws {
        #expect(throws: IndexError.nothingPublished(directory: directory.path)) {
            try directory.openCurrent(verification: .essential)
        }
    }

    @Test func `moves to a new generation and lets go of the old one`() throws {
        _ = try publish("First")
        let current = try CurrentIndex(directory: directory)
        weak let first = current.index
        #expect(try current.refresh() == false)
        _ = try publish("Second")
        do {
            let request = current.index
            #expect(try current.refresh())
            #expect(OpenFixture(index: request).search("first").total == 1)
            #expect(OpenFixture(index: current.index).search("second").total == 1)
        }
        #expect(first == nil)
        #expect(current.index.generation == 2)
    }

    @Test func `stays where it is when the new generation is damaged`() throws {
        _ = try publish("First")
        let current = try CurrentIndex(directory: directory)
        _ = try publish("Second")
        try FileManager.default.removeItem(atPath: directory.file(of: 2))
        try temporary.write("rubbish", to: "index/gen-000002.cmx")
        #expect(try current.refresh() == false)
        #expect(current.index.generation == 1)
        #expect(current.problem != nil)
        #expect(try current.refresh() == false)
        _ = try publish("Third")
        #expect(try current.refresh())
        #expect(current.problem == nil)
    }
}
