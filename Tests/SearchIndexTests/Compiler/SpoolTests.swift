import Foundation
import TestSupport
import Testing

@testable import SearchIndex

@Suite struct SpoolTests {
    @Test(arguments: [16, 17, 100, 4096])
    func `what was written is read back in pieces`(bufferByteCount: Int) throws {
        let directory = try TemporaryDirectory()
        let file = SpoolFile(directory: directory.file(""))
        var random = SeededGenerator(seed: UInt64(bufferByteCount))
        let numbers = (0..<50_000).map { _ in
            Int.random(in: 0...Int.max, using: &random) >> Int.random(in: 0..<63, using: &random)
        }
        try file.append([9, 9, 9])
        let start = file.count
        for number in numbers {
            var writer = ByteWriter()
            writer.appendVariable(number)
            writer.append(UInt8(truncatingIfNeeded: number))
            writer.append(UInt32(truncatingIfNeeded: number))
            writer.append([UInt8](repeating: 7, count: number % 50))
            try file.append(writer.bytes)
        }
        let end = file.count
        try file.append([8, 8])
        let reader = SpoolReader(file, start..<end, bufferByteCount: bufferByteCount)
        for number in numbers {
            #expect(try reader.variable() == number)
            #expect(try reader.byte() == UInt8(truncatingIfNeeded: number))
            #expect(try reader.number(UInt32.self) == UInt32(truncatingIfNeeded: number))
            var bytes: [UInt8] = []
            let skipped = number % 50 / 2
            try reader.skip(skipped)
            try reader.read(number % 50 - skipped, into: &bytes)
            #expect(bytes == [UInt8](repeating: 7, count: number % 50 - skipped))
        }
        #expect(reader.isAtEnd)
        #expect(try reader.byte() == 0)
    }

    @Test func `no file is left in the directory`() throws {
        let directory = try TemporaryDirectory()
        let file = SpoolFile(directory: directory.file(""))
        try file.append([1, 2, 3])
        try file.flush()
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `the heap hands out what goes first`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var heads = (0..<9).map { _ in Int.random(in: 0..<50, using: &random) }
        var heap = RunHeap()
        for run in heads.indices { heap.insert(run) { heads[$0] < heads[$1] } }
        var taken: [Int] = []
        while let run = heap.first {
            taken.append(heads[run])
            heads[run] += Int.random(in: 0..<20, using: &random)
            if heads[run] > 100 {
                heap.removeFirst { heads[$0] < heads[$1] }
            } else {
                heap.sinkFirst { heads[$0] < heads[$1] }
            }
        }
        #expect(taken == taken.sorted() && taken.count > 20)
    }
}
