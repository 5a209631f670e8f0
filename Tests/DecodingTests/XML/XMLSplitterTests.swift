import MovieModel
import Testing

@testable import Decoding

struct XMLSplitterTests {
    private let kodi = SourceFormat.xml("videodb", "movie")

    @Test(arguments: [
        ("<videodb><movie><title>Heat</title></movie></videodb>", "{title=Heat}"),
        ("<videodb><x><movie/></x><movie>  a &amp; b&#33; <![CDATA[<c>]]></movie></videodb>", "  a & b! <c>"),
        ("<videodb><movie/></videodb>", ""),
        ("<videodb><movie a='1'/></videodb>", "{@a=1}"),
        ("<videodb><movie a='x &amp; y &#38;amp; &lt;&quot;'>t</movie></videodb>", "{@a=x & y &amp; <\", #text=t}"),
        ("<videodb><movie>\n  <g>A</g>\n  <y>1995</y>\n  <g>B</g>\n  <g/>\n</movie></videodb>", "{g=[A, B, ], y=1995}"),
        ("<videodb><movie>x<b>y</b>z</movie></videodb>", "{b=y, #text=xz}"),
        ("<videodb><movie><title xml:lang='ja'>七人</title></movie></videodb>", "{title={@xml:lang=ja, #text=七人}}"),
        ("<videodb xmlns:v='u'><movie><v:t v:k='1'>x</v:t></movie></videodb>", "{v:t={@v:k=1, #text=x}}"),
        (
            "<videodb><movie><ratings><rating name='imdb' max='10'><value>8.3</value></rating></ratings></movie></videodb>",
            "{ratings={rating={@name=imdb, @max=10, value=8.3}}}"
        ),
        ("<?xml version='1.0'?><!-- <movie> --><videodb><?pi x?><movie><!--c-->a</movie></videodb>", "a"),
        ("<videodb><movie>a</movie></videodb>\nhttps://www.themoviedb.org/movie/949\n", "a"),
    ])
    func `makes a record of an element`(_ text: String, _ expected: String) {
        let reading = Reading(text, as: kodi)
        #expect(reading.error == nil)
        #expect(reading.records.map(\.value.shown) == [expected])
    }

    @Test func `takes the root itself as the record`() {
        let reading = Reading("<movie><title>Heat</title></movie>\nhttps://example.org\n", as: .xml("movie"))
        #expect(reading.summary == ["1: {title=Heat}"])
        #expect(reading.error == nil)
    }

    @Test func `keeps the exact bytes and the place of every record`() throws {
        let text = "<videodb>\n <movie id=\"1\"\n  >é&amp;<b/></movie >\n\n <movie/><movie>x</movie></videodb>"
        let records = Reading(text, as: kodi).records
        #expect(
            records.map { String(decoding: $0.payload, as: UTF8.self) } == [
                "<movie id=\"1\"\n  >é&amp;<b/></movie >", "<movie/>", "<movie>x</movie>",
            ])
        #expect(records.map(\.place.line) == [2, 5, 5])
        for record in records {
            let range = record.place.byteOffset..<record.place.byteOffset + record.place.byteCount
            #expect(Array(Array(text.utf8)[range]) == record.payload)
        }
    }

    @Test(arguments: [
        ("<films><film/></films>", "file:1 (byte 6): expected the root element <videodb>, found <films>"),
        (
            "<!DOCTYPE videodb [<!ENTITY a 'b'>]><videodb/>",
            "file:1 (byte 18): holds a document type declaration (<!DOCTYPE), which is refused"
        ),
        (
            "<!DOCTYPE videodb SYSTEM 'http://x/y.dtd'><videodb/>",
            "file:1 (byte 41): holds a document type declaration (<!DOCTYPE), which is refused"
        ),
        ("<!DOCTYPE html><html></html>", "file:1 (byte 0): expected an XML document, found an HTML page"),
        ("", "file:1 (byte 0): the XML is broken: it holds no root element"),
        ("https://example.org", "file:1:1 (byte 0): the XML is broken: no root element begins here"),
        (
            "<videodb>\n<movie>a</movi></videodb>",
            "the XML is broken: Opening and ending tag mismatch: movie line 2 and movi"
        ),
        (
            "<videodb>\n<movie>a</movie>\n<movie>",
            "the XML is broken: the document ends before the element <movie> does"
        ),
        ("<videodb><movie>&nbsp;</movie></videodb>", "the XML is broken: Entity 'nbsp' not defined"),
        ("<videodb><movie a='1' a='2'/></videodb>", "the XML is broken: Attribute a redefined"),
    ])
    func `says where a document is broken`(_ text: String, _ message: String) {
        let description = Reading(text, as: kodi).error?.description ?? ""
        #expect(
            description == message || (description.hasSuffix(message) && !message.hasPrefix("file")), "\(description)")
    }

    @Test func `delivers the records before a fault`() {
        let reading = Reading("<videodb><movie>a</movie><movie>b</movie><movie>c</videodb>", as: kodi)
        #expect(reading.records.map(\.value.shown) == ["a", "b"])
        #expect(reading.error != nil)
    }

    @Test func `refuses a record with bytes that are no text and goes on`() {
        var bytes = Array("<videodb>\n<movie>a</movie>\n<movie>caf".utf8)
        bytes += [0xE9] + Array("</movie>\n<movie>".utf8) + [0x00] + Array("</movie><movie>d</movie></videodb>".utf8)
        let reading = Reading(bytes, as: kodi)
        #expect(reading.error == nil)
        #expect(
            reading.summary == [
                "2: a", "3! invalid_utf8: byte 11 of the record is not valid UTF-8",
                "4! nul_byte: byte 8 of the record is a NUL byte", "4: d",
            ])
    }

    @Test func `refuses hostile structure`() {
        func error(_ text: String) -> String { Reading(text, as: kodi).error?.description ?? "" }
        let deep = String(repeating: "<a>", count: 100)
        #expect(error("<videodb>" + deep).contains("the nesting of elements is beyond the limit of 64"))
        let attributes = (0...Limits.xmlAttributes).map { " a\($0)=''" }.joined()
        #expect(error("<videodb><movie\(attributes)/></videodb>").contains("the number of attributes of an element"))
        let tag = (0..<50_000).map { " a\($0)=''" }.joined()
        #expect(error("<videodb><movie\(tag)/></videodb>").contains("a tag is beyond the limit"))
        let comment = String(repeating: "x", count: 3 << 20)
        #expect(error("<videodb><!--\(comment)--></videodb>").contains("a comment or other markup"))
    }

    @Test func `refuses a record that is too large in one way or another and goes on`() {
        let text = String(repeating: "x", count: Limits.fieldBytes + 1)
        let many = String(repeating: "<g/>", count: Limits.recordValues + 1)
        let large = String(repeating: "<g>" + String(repeating: "x", count: 1 << 19) + "</g>", count: 40)
        let reading = Reading(
            "<videodb><movie>\(text)</movie>\n<movie>\(many)</movie>\n<movie>\(large)</movie>\n<movie>d</movie></videodb>",
            as: kodi)
        #expect(reading.error == nil)
        #expect(reading.rejections.map(\.code) == ["field_size", "value_count", "record_size"])
        #expect(reading.rejections.map(\.place?.line) == [1, 2, 3])
        #expect(reading.records.map(\.place.line) == [4])
    }

    @Test func `gathers many repeated names quickly and in order`() {
        let members = (0..<40_000).map { RecordValue.Member("n\($0 % 20_000)", .text("\($0)")) }
        let gathered = XMLElementFrame.gathered(members)
        #expect(gathered.count == 20_000)
        #expect(
            gathered.enumerated().allSatisfy {
                $1 == RecordValue.Member("n\($0)", .list([.text("\($0)"), .text("\($0 + 20_000)")]))
            })
    }
}
