import MovieModel
import Testing

@testable import Decoding

struct DelimitedSplitterTests {
    @Test(arguments: [
        ("", "file:1 (byte 0): expected a header line with the column names, found an empty file"),
        ("\n\r\n", "file:3 (byte 3): expected a header line with the column names, found an empty file"),
        (
            "id,title\n1,x\n",
            "file:1 (byte 0): the header lacks the columns \"movieId\", \"genres\"; it holds \"id\", \"title\""
        ),
        ("movieId,title\n", "file:1 (byte 0): the header lacks the column \"genres\"; it holds \"movieId\", \"title\""),
        ("<!DOCTYPE html>\n<html>", "file:1 (byte 0): expected lines of fields separated by \",\", found an HTML page"),
        (
            "<?xml version=\"1.0\"?><a/>",
            "file:1 (byte 0): expected lines of fields separated by \",\", found an XML document"
        ),
        ("PK\u{3}\u{4}rest", "file:1 (byte 0): expected lines of fields separated by \",\", found a zip archive"),
        (
            "a\0b,c\n",
            "file:1 (byte 1): expected a header line with the column names, found bytes that are not UTF-8 text"
        ),
        ("\"movieId,genres\n", "file:1 (byte 0): in the header, the quote that opens field 1 is never closed"),
    ])
    func `refuses a file that is not what it should be`(_ text: String, _ message: String) {
        let reading = Reading(text, as: .csv, requiredColumns: ["movieId", "genres"])
        #expect(reading.error?.description == message)
        #expect(reading.entries.isEmpty)
    }

    @Test func `takes added columns as they come`() {
        let reading = Reading("genres,new,movieId\nDrama,x,1\n", as: .csv, requiredColumns: ["movieId", "genres"])
        #expect(reading.summary == ["2: {genres=Drama, new=x, movieId=1}"])
        #expect(reading.preamble == Preamble(columns: ["genres", "new", "movieId"], encoding: "UTF-8"))
    }

    @Test func `refuses records that are no text and goes on`() {
        var bytes = Array("a,b\n1,2\n".utf8)
        bytes += [0x33, 0x2C, 0xE9, 0x0A] + Array("5,6\n".utf8) + [0x37, 0x00, 0x2C, 0x0A] + Array("9,0\n".utf8)
        #expect(
            Reading(bytes, as: .csv).summary == [
                "2: {a=1, b=2}", "3! invalid_utf8: byte 3 of the record is not valid UTF-8", "4: {a=5, b=6}",
                "5! nul_byte: byte 2 of the record is a NUL byte", "6: {a=9, b=0}",
            ])
    }

    @Test func `leaves out the records it is told to`() {
        var format = SourceFormat.csv
        format.skippedRecords = 2
        #expect(Reading("a\n1\n2\n3\n", as: format).summary == ["4: {a=3}"])
    }

    @Test func `cuts a line without end and goes on behind it`() throws {
        let long = [UInt8](repeating: 0x78, count: Limits.recordBytes + 300_000)
        let bytes = Array("a,b\n1,2\n".utf8) + long + Array("\n3,4\n".utf8)
        let reading = Reading(bytes, as: .csv)
        #expect(reading.records.map(\.place.line) == [2, 4])
        #expect(reading.records.map(\.place.byteOffset) == [4, bytes.count - 4])
        #expect(reading.rejections.map(\.code) == ["record_size"])
    }

    @Test func `refuses a record with a huge field`() {
        let field = String(repeating: "x", count: Limits.fieldBytes + 1)
        let reading = Reading("a,b\n1,\(field)\n3,4\n", as: .csv)
        #expect(reading.rejections.map(\.code) == ["field_size"])
        #expect(reading.records.count == 1)
    }

    @Test func `an open quote costs its line and no other`() {
        let rows = (0..<1000).map { "\($0),title \($0)\n" }.joined()
        let reading = Reading("a,b\nx,\"open\n" + rows, as: .csv)
        #expect(reading.rejections.map(\.place?.line) == [2])
        #expect(reading.records.count == 1000)
    }
}
