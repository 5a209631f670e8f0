import MovieModel
import Testing

@testable import Decoding

struct RecordReaderTests {
    private static let samples: [(text: String, format: SourceFormat)] = [
        ("a,b\n1,\"x\"\"\r\ny\"\r\nbroken\n\n3,\"open\n4,é€😀\nlast,\"q\"", .csv),
        ("a\tb\r\n\"x\t\\N\r\nño\t\n", .tsv),
        ("1::Ünï::x\n2::y\n", .dat("::", ["a", "b", "c"])),
        ("{\"a\":\"é\\n\"}\n\nbad\n{\"b\":[1,{\"c\":null}]}", .lines),
        ("{\"x\":[1],\"r\":[{\"a\":\"]\"}, bad ,\n{\"a\":{\"b\":\"é\"}}]}", .array("r")),
        (
            "<?xml version='1.0'?>\n<v a='1'><m i='é&amp;'>t<n>x</n>\n<n/></m>\n<m><![CDATA[<é>]]>&#65;</m><o><m/></o></v>\ntail",
            .xml("v", "m")
        ),
        ("<v xmlns:q='u'><m q:a='1'><q:n>1</q:n></m></v>", .xml("v", "m")),
    ]

    @Test(arguments: 0..<150 as Range<UInt64>)
    func `gives the same entries whatever the size of the pieces`(seed: UInt64) {
        for (text, format) in Self.samples {
            let bytes = Array(text.utf8)
            let whole = Reading(bytes, as: format)
            #expect(whole.error == nil && !whole.records.isEmpty)
            #expect(Reading(bytes, as: format, largest: 1 + Int(seed % 13), seed: seed) == whole)
            #expect(Reading(gzipped(bytes), as: format, largest: 1 + Int(seed % 13), seed: seed) == whole)
        }
    }

    @Test func `a payload decoded alone gives what the file gave`() throws {
        for (text, format) in Self.samples {
            let reading = Reading(text, as: format)
            let decoder = PayloadDecoder(format: format, preamble: reading.preamble ?? Preamble())
            for entry in reading.entries {
                switch entry {
                case .record(let record): #expect(try decoder.value(of: record.payload) == record.value)
                case .rejected(_, let payload): #expect(throws: Rejection.self) { try decoder.value(of: payload) }
                }
            }
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `never fails on damaged files, and sees the same in any pieces`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for (text, format) in Self.samples {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                let syntax = Array("\"<>&,\n{}[]\\\0\u{7F}".utf8)
                bytes[place] =
                    Bool.random(using: &random)
                    ? syntax.randomElement(using: &random) ?? 0 : .random(in: 0...255, using: &random)
            }
            let whole = Reading(bytes, as: format)
            let pieces = Reading(bytes, as: format, largest: 4, seed: seed)
            #expect(pieces.entries == whole.entries, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
            #expect((pieces.error == nil) == (whole.error == nil))
        }
    }

    @Test func `says why a file cannot be opened`() {
        let reader = RecordReader(format: .csv, file: "movies.csv")
        let missing = #expect(throws: DecodingError.self) { try reader.read(path: "/nonexistent/movies.csv") { _ in } }
        #expect(missing?.description == "movies.csv: cannot be read: No such file or directory")
        let folder = #expect(throws: DecodingError.self) { try reader.read(path: "/") { _ in } }
        #expect(folder?.description == "movies.csv: cannot be read: Is a directory")
    }

    @Test func `what the closures throw ends the reading unchanged`() {
        struct Stop: Error {}
        let reader = RecordReader(format: .csv, file: "file")
        var count = 0
        #expect(throws: Stop.self) {
            try reader.read(ChunkedSource(Array("a\n1\n2\n".utf8))) { _ in
                count += 1
                throw Stop()
            }
        }
        #expect(count == 1)
        #expect(throws: Stop.self) {
            try reader.read(ChunkedSource(Array("a\n".utf8)), preamble: { _ in throw Stop() }, { _ in })
        }
    }

    @Test func `a payload of another record's shape is refused`() {
        let decoder = PayloadDecoder(format: .csv, preamble: Preamble(columns: ["a", "b"]))
        #expect(throws: Rejection.self) { try decoder.value(of: Array("1,2\n3,4".utf8)) }
        let xml = PayloadDecoder(format: .xml("v", "m"), preamble: Preamble())
        #expect(throws: Rejection.self) { try xml.value(of: Array("<n/>".utf8)) }
        #expect(throws: Rejection.self) { try xml.value(of: Array("<m>".utf8)) }
        let unknown = PayloadDecoder(format: .csv, preamble: Preamble(columns: ["a"], encoding: "klingon-1"))
        #expect(throws: Rejection.self) { try unknown.value(of: [0x31]) }
    }
}
