import MovieModel
import Testing

@testable import Decoding

struct FieldScannerTests {
    struct Example: Sendable {
        var text: String
        var format = SourceFormat.csv
        var expected: [String]
    }

    @Test(arguments: [
        Example(text: "a,b\n1,2\n3,4\n", expected: ["2: {a=1, b=2}", "3: {a=3, b=4}"]),
        Example(text: "a,b\n1,2", expected: ["2: {a=1, b=2}"]),
        Example(text: "a,b\r\n1,2\r\n3,4\r\n", expected: ["2: {a=1, b=2}", "3: {a=3, b=4}"]),
        Example(text: "a,b\r\n1,2\n3,4\r", expected: ["2: {a=1, b=2}", "3: {a=3, b=4}"]),
        Example(text: "\u{FEFF}a,b\n1,2\n", expected: ["2: {a=1, b=2}"]),
        Example(text: "a,b\n\n1,2\n\r\n\n3,4\n\n", expected: ["3: {a=1, b=2}", "6: {a=3, b=4}"]),
        Example(text: "a,b\n,\n", expected: ["2: {a=, b=}"]),
        Example(text: "a,b\n\"x,y\",z\n", expected: ["2: {a=x,y, b=z}"]),
        Example(text: "a,b\n\"say \"\"hi\"\"\",z\n", expected: ["2: {a=say \"hi\", b=z}"]),
        Example(text: "a,b\n\"\",\"\"\n", expected: ["2: {a=, b=}"]),
        Example(text: "a,b\n\"\"\"\",z\n", expected: ["2: {a=\", b=z}"]),
        Example(text: "a,b\n\"two\nlines\",z\n3,4\n", expected: ["2: {a=two\nlines, b=z}", "4: {a=3, b=4}"]),
        Example(text: "a,b\n1,\"two\r\nlines\"\r\n3,4", expected: ["2: {a=1, b=two\r\nlines}", "4: {a=3, b=4}"]),
        Example(text: "a,b\n11'09\"01,z\n", expected: ["2: {a=11'09\"01, b=z}"]),
        Example(text: "\"a\",\"b\"\n1,2\n", expected: ["2: {a=1, b=2}"]),
        Example(
            text: "a,b\n1\n1,2,3\n4,5\n",
            expected: [
                "2! field_count: expected 2 fields, found 1", "3! field_count: expected 2 fields, found 3",
                "4: {a=4, b=5}",
            ]),
        Example(
            text: "a,b\n1,\"open\n3,4\n5,6\n",
            expected: [
                "2! unterminated_quote: the quote that opens field 2 is never closed", "3: {a=3, b=4}", "4: {a=5, b=6}",
            ]),
        Example(
            text: "a,b\n1,\"open\n3,4\n5,\"x, y\"\n",
            expected: [
                "2! stray_quote: text follows the closing quote of field 2", "3: {a=3, b=4}", "4: {a=5, b=x, y}",
            ]),
        Example(
            text: "a,b\n\"x\"y,2\n3,4\n",
            expected: ["2! stray_quote: text follows the closing quote of field 1", "3: {a=3, b=4}"]),
        Example(
            text: "a,b\n\"l\n2\",\"open\n3,4",
            expected: ["2! unterminated_quote: the quote that opens field 2 is never closed", "4: {a=3, b=4}"]),
        Example(
            text: "a\tb\n\"Swing it\" magistern\t\\N\n\\\"\t,\n", format: .tsv,
            expected: ["2: {a=\"Swing it\" magistern, b=~}", "3: {a=\\\", b=,}"]),
        Example(text: "a\tb\r\n\\N\tx\\N\r\n", format: .tsv, expected: ["2: {a=~, b=x\\N}"]),
        Example(text: "1::A: b::c\n", format: .dat("::", ["x", "y", "z"]), expected: ["1: {x=1, y=A: b, z=c}"]),
        Example(
            text: "m0 +++$+++ ten + things +++$+++ 1999\n", format: .dat(" +++$+++ ", ["x", "y", "z"]),
            expected: ["1: {x=m0, y=ten + things, z=1999}"]),
    ])
    func `splits a file into records`(_ example: Example) {
        let reading = Reading(example.text, as: example.format)
        #expect(reading.error == nil)
        #expect(reading.summary == example.expected)
    }

    @Test func `keeps the payload and the place of every record`() throws {
        let text = "a,b\r\n1,\"x\r\ny\"\r\n\r\n3,é\r\n5,6"
        let bytes = Array(text.utf8)
        let records = Reading(bytes, as: .csv).records
        #expect(records.map { String(decoding: $0.payload, as: UTF8.self) } == ["1,\"x\r\ny\"", "3,é", "5,6"])
        #expect(records.map(\.place.line) == [2, 5, 6])
        for record in records {
            let place = record.place
            #expect(Array(bytes[place.byteOffset..<place.byteOffset + place.byteCount]) == record.payload)
        }
    }

    /// Lines made of what splitters stumble over.
    private func randomText(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", "bc", ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "::", ":", "\t", "\\N"]
        return (0..<Int.random(in: 0..<60, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `agrees with the slow model`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let text = randomText(&random)
        for (delimiter, isQuoted) in [(",", true), ("::", true), ("\t", false)] {
            let dialect = DelimitedDialect(delimiter: delimiter, isQuoted: isQuoted, columns: ["a", "b"])
            let reading = Reading(
                Array(text.utf8), as: SourceFormat(layout: .delimited(dialect)), largest: 5, seed: seed)
            #expect(reading.summary == SlowSplitter(text, dialect).summary, "\(text.debugDescription) \(delimiter)")
        }
    }
}
