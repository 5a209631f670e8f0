import Foundation
import NIOCore
import TestSupport
import Testing

@testable import HTTPAPI

@Suite struct JSONWriterTests {
    @Test func `keeps the commas`() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", 1)
            json.member("b", ["x", "y"])
            json.object("c") { _ in }
            json.objects("d", [1, 2]) { $0.member("n", $1) }
            json.member("e", nil as String?)
            json.member("f", 2.5)
            json.member("g", true)
            json.object("h") { $0.array("i", [] as [Int]) { $0.number($1) } }
        }
        let expected = #"{"a":1,"b":["x","y"],"c":{},"d":[{"n":1},{"n":2}],"e":null,"f":2.5,"g":true,"h":{"i":[]}}"#
        #expect(String(buffer: json.buffer) == expected)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func `writes null for what JSON has no number for`(value: Double) {
        var json = JSONWriter()
        json.number(value)
        #expect(String(buffer: json.buffer) == "null")
    }

    @Test func `extends a document`() {
        var json = JSONWriter()
        json.array { json in
            json.object(extending: Array(#"{"id":"x"}"#.utf8)) { $0.member("match", nil as String?) }
            json.object(extending: Array(#"{"id":"y"}"#.utf8)) { _ in }
        }
        #expect(String(buffer: json.buffer) == #"[{"id":"x","match":null},{"id":"y"}]"#)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `writes strings that read back equal`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var text = String.UnicodeScalarView()
        for _ in 0..<200 {
            let limit: UInt32 = Bool.random(using: &random) ? 0x100 : 0x11_0000
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { text.append(scalar) }
        }
        var json = JSONWriter()
        json.object { $0.member("text", String(text)) }
        let object = try JSONSerialization.jsonObject(with: Data(json.buffer.readableBytesView)) as? [String: String]
        #expect(object?["text"].map { Array($0.unicodeScalars) } == Array(text))
    }
}
