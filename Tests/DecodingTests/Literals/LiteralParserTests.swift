import MovieModel
import Testing

@testable import Decoding

struct LiteralParserTests {
    private func parsed(_ text: String, _ syntax: LiteralParser.Syntax) -> String {
        Array(text.utf8).withUnsafeBytes { bytes in
            do throws(Rejection) {
                return try LiteralParser.value(of: bytes, as: syntax).shown
            } catch {
                return "\(error.code)! \(error.reason)"
            }
        }
    }

    @Test(arguments: [
        (#"{"a": 1, "b": [true, false, null], "c": {}}"#, "{a=1, b=[true, false, ~], c={}}"),
        (" [ ] ", "[]"), (#""x""#, "x"), ("-0.50e+10", "-0.50e+10"), ("12345678901234567890", "12345678901234567890"),
        (#"{"a":1,"a":2}"#, "{a=1, a=2}"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""\u00e9\uD83D\uDE00""#, "é😀"),
        (#""\ud83d""#, "json! at byte 8, half a surrogate pair stands alone"),
        (#""\ud83d\u0041""#, "json! at byte 14, half a surrogate pair stands alone"),
        (#""\ude00""#, "json! at byte 8, half a surrogate pair stands alone, or no character has this number"),
        (#""a\u0000""#, "nul_byte! byte 8 of the record is a NUL byte"),
        (#"{"a" 1}"#, "json! at byte 6, expected ':', found \"1}\""),
        (#"{"a": 1 "b": 2}"#, "json! at byte 9, expected ',' or '}', found \"\"b\": 2}\""),
        (#"{a: 1}"#, "json! at byte 2, expected a name in quotes, found \"a: 1}\""),
        ("[1,]", "json! at byte 4, expected a value, found \"]\""),
        ("[1 2]", "json! at byte 4, expected ',' or ']', found \"2]\""),
        ("", "json! at byte 1, expected a value, found the end"),
        ("[", "json! at byte 2, expected a value, found the end"),
        (#""abc"#, "json! at byte 5, expected the closing quote, found the end"),
        ("01", "json! at byte 1, a number must not begin with zeros"),
        ("1.", "json! at byte 3, expected a digit, found the end"),
        ("-", "json! at byte 2, expected a digit, found the end"),
        (".5", "json! at byte 1, expected a value, found \".5\""),
        ("1 2", "json! at byte 3, expected the end of the record, found \"2\""),
        ("nul", "json! at byte 1, expected a value, found \"nul\""),
        ("\"a\nb\"", "json! at byte 3, a control character stands in a string"),
        (#""\x41""#, "json! at byte 3, no escape is written that way"),
        ("'a'", "json! at byte 1, expected a value, found \"'a'\""),
        ("True", "json! at byte 1, expected a value, found \"True\""),
    ])
    func `reads JSON`(_ text: String, _ expected: String) {
        #expect(parsed(text, .json) == expected)
    }

    @Test(arguments: [
        ("[{'id': 16, 'name': 'Animation'}]", "[{id=16, name=Animation}]"),
        (#"{'a': True, "b": False, 'c': None, 'd': -1.5}"#, "{a=true, b=false, c=~, d=-1.5}"),
        ("('x', 'y',)", "[x, y]"), ("()", "[]"), ("{}", "{}"), ("{'a', 'b'}", "[a, b]"), ("['a',]", "[a]"),
        (#"'it\'s \x41\u00e9\U0001F600\101\q'"#, #"it's Aé😀A\q"#),
        (#""it's""#, "it's"), ("u'x'", "x"), ("b'x'", "x"), ("{1: 'a'}", "{1=a}"), ("nan", "~"),
        ("['a' 'b']", "python! at byte 6, expected ',' or ']', found \"'b']\""),
        ("[1", "python! at byte 3, expected ',' or ']', found the end"),
        ("__import__('os')", "python! at byte 1, expected a value, found \"__import__('\""),
    ])
    func `reads Python literals`(_ text: String, _ expected: String) {
        #expect(parsed(text, .python) == expected)
    }

    @Test func `refuses what is nested too deep, too long or too much`() {
        let deep = String(repeating: "[", count: Limits.nestingDepth)
        let shut = String(repeating: "]", count: Limits.nestingDepth)
        #expect(!parsed(deep + shut, .json).contains("!"))
        #expect(parsed("[" + deep + shut + "]", .json).hasPrefix("nesting_depth!"))
        #expect(parsed(String(repeating: "[", count: 1_000_000), .json).hasPrefix("nesting_depth!"))
        #expect(
            parsed("\"" + String(repeating: "x", count: Limits.fieldBytes + 1) + "\"", .json).hasPrefix("field_size!"))
        let many = "[" + String(repeating: "1,", count: Limits.recordValues) + "1]"
        #expect(parsed(many, .json).hasPrefix("value_count!"))
    }

    /// A random value as JSON, and in the short form.
    private func random(_ random: inout SeededGenerator, _ depth: Int) -> (json: String, shown: String) {
        let texts = [
            ("\"é\"", "é"), ("\"a\\nb\"", "a\nb"), ("12.5", "12.5"), ("null", "~"), ("true", "true"),
            ("\"]},\\\"\"", "]},\""),
        ]
        switch Int.random(in: 0..<(depth > 3 ? 2 : 4), using: &random) {
        case 2:
            let parts = (0..<Int.random(in: 0..<4, using: &random)).map { _ in self.random(&random, depth + 1) }
            return (
                "[ " + parts.map(\.json).joined(separator: " ,\n") + "]",
                "[" + parts.map(\.shown).joined(separator: ", ") + "]"
            )
        case 3:
            let parts = (0..<Int.random(in: 0..<4, using: &random)).map { ($0, self.random(&random, depth + 1)) }
            return (
                "{" + parts.map { "\"k\($0.0)\" : \($0.1.json)" }.joined(separator: ", ") + " }",
                "{" + parts.map { "k\($0.0)=\($0.1.shown)" }.joined(separator: ", ") + "}"
            )
        default: return texts.randomElement(using: &random) ?? ("0", "0")
        }
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `reads back what was written, and finds its end`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let value = random(&generator, 0)
        #expect(parsed(value.json, .json) == value.shown)
        var extent = JSONExtent()
        Array((value.json + " ,").utf8).withUnsafeBytes { bytes in
            for count in 0...value.json.utf8.count where count < value.json.utf8.count {
                let front = UnsafeRawBufferPointer(rebasing: bytes[..<count])
                #expect(extent.scan(front, isLast: false) == .incomplete)
            }
            #expect(extent.scan(bytes, isLast: false) == .end(value.json.utf8.count))
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `never fails on damaged text`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var bytes = Array(random(&generator, 0).json.utf8) + Array("[{'a': (1,)}]".utf8)
        for _ in 0..<3 {
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 1..<128, using: &generator)
        }
        bytes.withUnsafeBytes { damaged in
            for syntax in [LiteralParser.Syntax.json, .python] { _ = try? LiteralParser.value(of: damaged, as: syntax) }
        }
    }
}
