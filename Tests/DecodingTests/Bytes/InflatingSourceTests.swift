import MovieModel
import Testing

@testable import Decoding

struct InflatingSourceTests {
    private let text = "a,b\n" + (0..<5000).map { "\($0),title \($0 * 7919)\n" }.joined()

    @Test(arguments: [1, 3, 100, Int.max])
    func `inflates several members, told by content`(largest: Int) {
        let plain = Reading(text, as: .csv)
        let middle = text.utf8.count / 2
        let parts = [Array(text.utf8.prefix(middle)), [], Array(text.utf8.dropFirst(middle))]
        let reading = Reading(parts.flatMap(gzipped), as: .csv, largest: largest, seed: 7)
        #expect(reading.error == nil)
        #expect(reading.entries == plain.entries)
        #expect(Reading(gzipped(text) + [0, 0, 0, 0], as: .csv).entries == plain.entries)
    }

    @Test(arguments: [10, 11, 20, 5000])
    func `a truncated stream is an error after the records before it`(cut: Int) {
        let compressed = gzipped(text)
        let reading = Reading(Array(compressed.dropLast(cut)), as: .csv)
        guard case .truncatedGzip(let position) = reading.error else {
            Issue.record("\(String(describing: reading.error))")
            return
        }
        #expect(reading.entries == Array(Reading(text, as: .csv).entries.prefix(reading.entries.count)))
        #expect(position.line >= reading.entries.count + 2 && position.byteOffset > 0)
        #expect(reading.error?.description.hasSuffix("the file ends before its gzip stream does") == true)
    }

    @Test func `every truncation of a small file is found`() {
        let compressed = gzipped("a,b\n1,2\n")
        for count in 2..<compressed.count {
            let error = Reading(Array(compressed.prefix(count)), as: .csv).error
            guard case .truncatedGzip = error else {
                Issue.record("\(count) bytes: \(String(describing: error))")
                continue
            }
        }
    }

    @Test(arguments: [(-8, "incorrect data check"), (-1, "incorrect length check"), (30, "")])
    func `a damaged stream is an error`(place: Int, reason: String) {
        var compressed = gzipped(text)
        compressed[place < 0 ? compressed.count + place : place] ^= 0x55
        let error = Reading(compressed, as: .csv).error
        guard case .damagedGzip(_, let found) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.isEmpty || found == reason)
    }

    @Test func `an XML or JSON file reads its checksum too`() {
        for (text, format) in [("<a><b/></a>  ", SourceFormat.xml("a", "b")), ("[{}]  ", .array()), ("{}\n", .lines)] {
            var compressed = gzipped(text)
            compressed[compressed.count - 8] ^= 1
            let reading = Reading(compressed, as: format)
            guard case .damagedGzip = reading.error else {
                Issue.record("\(text): \(String(describing: reading.error))")
                continue
            }
        }
    }

    @Test func `refuses what follows the stream, and a gzip file inside`() {
        let reading = Reading(gzipped(text) + Array("tail".utf8), as: .csv)
        #expect(reading.error?.description.hasSuffix("the gzip stream is damaged: other bytes follow its end") == true)
        #expect(
            Reading(gzipped(gzipped(text)), as: .csv).error?.description
                == "file:1 (byte 0): expected lines of fields separated by \",\", found a gzip file inside a gzip file")
    }

    @Test func `refuses a bomb soon after the grace`() {
        let line = String(repeating: "x", count: 999) + "\n"
        let bomb = gzipped("a\n" + String(repeating: line, count: 20_000))
        let reading = Reading(bomb, as: .csv)
        guard case .inflatesTooMuch(let position, _) = reading.error else {
            Issue.record("\(String(describing: reading.error))")
            return
        }
        #expect(position.byteOffset < Limits.inflationGrace + (1 << 20))
        #expect(reading.error?.description.hasSuffix("it becomes more than 200 times as large") == true)
    }
}
