import MovieModel
import Testing

@testable import Decoding

struct JSONSplitterTests {
    @Test(arguments: [
        ("{\"a\":1}\n{\"a\":2}\n", ["1: {a=1}", "2: {a=2}"]),
        ("\u{FEFF}{\"a\":1}\r\n\r\n  \n{\"a\":2}", ["1: {a=1}", "4: {a=2}"]),
        ("", []),
        (
            "{\"a\":1}\n{\"a\":\nnot json\n7\n{\"a\":2}\n",
            [
                "1: {a=1}", "2! json: at byte 6, expected a value, found the end",
                "3! json: at byte 1, expected a value, found \"not json\"",
                "4! json: expected an object, found a single value", "5: {a=2}",
            ]
        ),
        ("bad\n{\"a\":2}\n", ["1! json: at byte 1, expected a value, found \"bad\"", "2: {a=2}"]),
    ])
    func `reads one object per line`(_ text: String, _ expected: [String]) {
        let reading = Reading(text, as: .lines)
        #expect(reading.error == nil)
        #expect(reading.summary == expected)
    }

    @Test func `refuses an array where lines are declared`() {
        let message = "file:1 (byte 0): expected one JSON object per line, found a JSON array"
        #expect(Reading("[\n{\"a\":1}]", as: .lines).error?.description == message)
    }

    @Test(arguments: [
        ("[]", []), (" [ {\"a\":1} , {\"a\":2} ] \n", ["1: {a=1}", "1: {a=2}"]),
        ("[\n{\"a\":[\n1]},\n{\"a\":\"]}\"}\n]", ["2: {a=[1]}", "4: {a=]}}"]),
        (
            "[{\"a\":1},\nnonsense, {\"a\":tru}, 5, [1], \"t\",\n{\"a\":2}]",
            [
                "1: {a=1}", "2! json: at byte 1, expected a value, found \"nonsense\"",
                "2! json: at byte 6, expected a value, found \"tru}\"",
                "2! json: expected an object, found a single value", "2! json: expected an object, found an array",
                "2! json: expected an object, found a single value", "3: {a=2}",
            ]
        ),
    ])
    func `reads the elements of an array`(_ text: String, _ expected: [String]) {
        let reading = Reading(text, as: .array())
        #expect(reading.error == nil)
        #expect(reading.summary == expected)
    }

    @Test func `goes to an array inside objects`() {
        let text = #"{"head": {"results": [1, "]"]}, "results": {"n": 5, "bindings": [{"a":1}], "x": [[]]}, "y": null}"#
        let reading = Reading(text, as: .array("results", "bindings"))
        #expect(reading.error == nil)
        #expect(reading.summary == ["1: {a=1}"])
    }

    @Test(arguments: [
        ("", [], "file:1 (byte 0): expected an array of records, found the end"),
        ("{\"a\":1}", [], "file:1 (byte 0): expected an array of records, found \"{\"a\":1}\""),
        ("{\"a\":1}", ["b"], "file:1 (byte 6): expected the member \"b\", found \"}\""),
        ("[1]", ["b"], "file:1 (byte 0): expected an object with the member \"b\", found \"[1]\""),
        ("{\"b\":7}", ["b"], "file:1 (byte 5): expected an array of records, found \"7}\""),
        ("[{\"a\":1} {\"a\":2}]", [], "file:1 (byte 9): expected ',' or ']' after an element, found \"{\"a\":2}]\""),
        ("[{\"a\":1},]", [], "file:1 (byte 9): expected an element after ',', found \"]\""),
        ("[{\"a\":1}] x", [], "file:1 (byte 10): expected the end of the file, found \"x\""),
        ("[{\"a\":1},\n{\"a\":", [], "file:2 (byte 15): the file ends inside a JSON value"),
        ("[{\"a\":1}", [], "file:1 (byte 8): expected ',' or ']' after an element, found the end"),
        ("[{\"a\":1},\n{\"a\":[1}]", [], "file:2 (byte 17): expected ']', found '}'"),
        ("[{\"a\":\"x\n\"}]", [], "file:1 (byte 8): a string is not closed on its line"),
        ("{\"b\":[{\"a\":1}]", ["b"], "file:1 (byte 14): expected ',' or '}', found the end"),
    ])
    func `says where the structure around the records breaks`(_ text: String, _ path: [String], _ message: String) {
        let reading = Reading(text, as: SourceFormat(layout: .jsonArray(path: path)))
        #expect(reading.error?.description == message)
        #expect(reading.records.count == (text.contains("[{\"a\":1}") ? 1 : 0))
    }

    @Test func `holds one element at a time and refuses a huge one`() {
        let huge = "{\"a\":\"" + String(repeating: "x", count: Limits.recordBytes + 1000) + "\"}"
        let reading = Reading("[{\"a\":1},\n\(huge),\n{\"a\":2}]", as: .array())
        #expect(reading.error == nil)
        #expect(reading.records.map(\.place.line) == [1, 3])
        #expect(reading.rejections.map(\.code) == ["record_size"])
    }
}
