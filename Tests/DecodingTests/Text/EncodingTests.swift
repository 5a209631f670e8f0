import MovieModel
import Testing

@testable import Decoding

struct EncodingTests {
    private static let text = "título,año\nAmélie ñ,2001\n\"Zoë\n\"\"x\"\"\",1999\nbad\n"

    struct Example: Sendable {
        var bytes: [UInt8]
        var declared: String?
        var encoding: String
    }

    @Test(arguments: [
        Example(bytes: Array(text.utf8), encoding: "UTF-8"),
        Example(bytes: Array(text.utf8), declared: "utf8", encoding: "UTF-8"),
        Example(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), declared: "ISO-8859-1", encoding: "UTF-8"),
        Example(bytes: latin1(text), declared: "ISO-8859-1", encoding: "ISO-8859-1"),
        Example(bytes: latin1(text), declared: "windows-1252", encoding: "windows-1252"),
        Example(bytes: utf16(text, marked: true), encoding: "UTF-16LE"),
        Example(bytes: utf16(text, isBigEndian: true, marked: true), encoding: "UTF-16BE"),
        Example(bytes: utf16(text), declared: "UTF-16LE", encoding: "UTF-16LE"),
    ])
    func `reads the same records in any encoding`(_ example: Example) {
        var format = SourceFormat.csv
        format.encoding = example.declared
        let expected = [
            "2: {título=Amélie ñ, año=2001}", "3: {título=Zoë\n\"x\", año=1999}",
            "5! field_count: expected 2 fields, found 1",
        ]
        for largest in [Int.max, 7, 1] {
            let reading = Reading(example.bytes, as: format, largest: largest, seed: 3)
            #expect(reading.error == nil)
            #expect(reading.summary == expected)
            #expect(reading.preamble == Preamble(columns: ["título", "año"], encoding: example.encoding))
            checkPayloads(reading, example.bytes, format)
        }
    }

    /// Payloads are the bytes at their place, and give the same value when decoded alone.
    private func checkPayloads(_ reading: Reading, _ bytes: [UInt8], _ format: SourceFormat) {
        for record in reading.records {
            let place = record.place
            #expect(Array(bytes[place.byteOffset..<place.byteOffset + place.byteCount]) == record.payload)
            let decoder = PayloadDecoder(format: format, preamble: reading.preamble ?? Preamble())
            #expect((try? decoder.value(of: record.payload)) == record.value)
        }
    }

    @Test(arguments: ["Shift_JIS", "EUC-JP", "GB18030", "Big5", "KOI8-R", "UTF-32LE", "ISO-8859-15", "windows-1251"])
    func `finds the original bytes of records in encodings of many kinds`(name: String) throws {
        let samples = [
            "Shift_JIS": [0x8E, 0xB5, 0x90, 0x6C, 0x5C], "EUC-JP": [0xBC, 0xB7, 0xBF, 0xCD],
            "GB18030": [0xC6, 0xDF, 0x81, 0x30, 0x8A, 0x35],
            "Big5": [0xA4, 0x43, 0xA4, 0x48], "KOI8-R": [0xF3, 0xD4, 0xC1], "ISO-8859-15": [0xA4],
            "windows-1251": [0xD1, 0xF2],
        ]
        func wide(_ bytes: [UInt8]) -> [UInt8] { name == "UTF-32LE" ? bytes.flatMap { [$0, 0, 0, 0] } : bytes }
        let sample = (samples[name] ?? [0x41]).map { UInt8($0) }
        let row = wide(sample + [0x2C] + sample)
        let bytes = wide(Array("a,b\n".utf8)) + row + wide([0x0A]) + row + wide([0x0A])
        for largest in [Int.max, 3, 1] {
            let reading = Reading(bytes, as: SourceFormat.csv.encoded(name), largest: largest, seed: 11)
            #expect(reading.error == nil)
            #expect(reading.records.map(\.payload) == [row, row])
            #expect(reading.records.map(\.place.line) == [2, 3])
            checkPayloads(reading, bytes, SourceFormat.csv.encoded(name))
        }
    }

    @Test func `refuses records whose bytes mean nothing in the encoding`() {
        let bytes = Array("a\nx\n".utf8) + [0x79, 0x81, 0x0A] + Array("z\n".utf8)
        let reading = Reading(bytes, as: SourceFormat.csv.encoded("windows-1252"))
        #expect(
            reading.summary == [
                "2: {a=x}", "3! invalid_encoding: byte 2 of the record is not valid windows-1252", "4: {a=z}",
            ])
        #expect(reading.records.last?.place.byteOffset == 7)
    }

    @Test func `refuses an encoding nobody knows`() {
        let error = Reading("a\n", as: SourceFormat.csv.encoded("klingon-1")).error
        #expect(error?.description == "file:1 (byte 0): no character encoding is known as \"klingon-1\"")
    }

    enum Sample: CaseIterable {
        case latin1, utf16LittleEndian, utf16BigEndian, utf8

        /// The XML declaration and the encoding it leads to.
        var declaration: (text: String, name: String) {
            switch self {
            case .latin1: ("<?xml version='1.0' encoding='ISO-8859-1'?>", "ISO-8859-1")
            case .utf16LittleEndian: ("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "UTF-16LE")
            case .utf16BigEndian: ("<?xml version=\"1.0\"?>", "UTF-16BE")
            case .utf8: ("<?xml version=\"1.0\" encoding=\"utf-8\"?>", "UTF-8")
            }
        }

        func encoded(_ text: String) -> [UInt8] {
            switch self {
            case .latin1: DecodingTests.latin1(text)
            case .utf16LittleEndian: utf16(text)
            case .utf16BigEndian: utf16(text, isBigEndian: true)
            case .utf8: Array(text.utf8)
            }
        }
    }

    @Test(arguments: Sample.allCases)
    func `reads XML in the encoding it declares`(_ sample: Sample) {
        let bytes = sample.encoded(sample.declaration.text + "\n<a>\n<b>é</b><b c='ü'/>\n</a>")
        for largest in [Int.max, 5] {
            let reading = Reading(bytes, as: .xml("a", "b"), largest: largest, seed: 5)
            #expect(reading.error == nil)
            #expect(reading.preamble?.encoding == sample.declaration.name)
            #expect(reading.summary == ["3: é", "3: {@c=ü}"])
            #expect(reading.records.map(\.payload) == [sample.encoded("<b>é</b>"), sample.encoded("<b c='ü'/>")])
            checkPayloads(reading, bytes, .xml("a", "b"))
        }
    }

    @Test func `reads JSON in UTF-16`() {
        let bytes = utf16("[{\"a\":\"é😀\"},\n {\"a\":2}]", marked: true)
        let reading = Reading(bytes, as: .array(), largest: 9)
        #expect(reading.summary == ["1: {a=é😀}", "2: {a=2}"])
        checkPayloads(reading, bytes, .array())
    }
}
