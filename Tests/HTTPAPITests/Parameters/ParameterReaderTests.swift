import MovieModel
import Testing

@testable import HTTPAPI

@Suite struct ParameterReaderTests {
    private static let parameters = [
        Parameter("query", .text, alias: "q", ""), Parameter("page", .whole(1...100), ""),
        Parameter("strict", .truth, ""), Parameter("facets", .list(["genre", "year"], pattern: nil), ""),
        Parameter("typo", .choice(["auto", "off"]), ""),
    ]

    private static func reader(_ query: Substring) -> ParameterReader { ParameterReader(query, parameters) }

    @Test(
        arguments: [
            ("", nil), ("query=it", "it"), ("q=it", "it"), ("query=", ""), ("query", ""), ("&&q=a%20b&", "a b"),
            ("q=a=b", "a=b"), ("%71=it", "it"),
        ] as [(Substring, String?)])
    func `reads a text`(query: Substring, text: String?) {
        let reader = Self.reader(query)
        #expect(reader.text("query") == text)
        #expect(reader.faults.isEmpty)
    }

    @Test(arguments: [
        ("yaer=1999", "unknown_parameter", "yaer"), ("q=a&query=b", "repeated_parameter", "query"),
        ("page=1&page=1", "repeated_parameter", "page"), ("query=%ff", "invalid_utf8", "query"),
        ("%ff=1", "invalid_utf8", "%ff"), ("Query=a", "unknown_parameter", "Query"),
    ])
    func `names what is wrong with a parameter`(query: Substring, code: String, parameter: String) {
        let faults = Self.reader(query).faults
        #expect(faults.map(\.code) == [code])
        #expect(faults.map(\.parameter) == [parameter])
    }

    @Test func `suggests the name that was meant`() {
        #expect(Self.reader("pgae=2").faults.first?.replacement == "page")
        let reader = ParameterReader("yaer=1999", Self.parameters, fields: ["genre", "year"])
        #expect(reader.faults.first?.replacement == "query=year:1999")
    }

    @Test(arguments: ["0", "-1", "+1", "2.43", "1e1", "abc", "", "٣", "101", "99999999999999999999"])
    func `refuses what is no number within bounds`(value: String) {
        var reader = Self.reader("page=\(value)"[...])
        #expect(reader.number("page", in: 1...100, otherwise: 7) == 7)
        #expect(reader.faults.map(\.code) == ["bad_value"])
    }

    @Test(arguments: [("page=1", 1), ("page=100", 100), ("page=007", 7), ("", 20)])
    func `reads a number`(query: Substring, number: Int) {
        var reader = Self.reader(query)
        #expect(reader.number("page", in: 1...100, otherwise: 20) == number)
        #expect(reader.faults.isEmpty)
    }

    @Test(arguments: [
        ("", false, 0), ("strict", true, 0), ("strict=true", true, 0), ("strict=0", false, 0),
        ("strict=maybe", false, 1),
    ])
    func `reads a truth value`(query: Substring, isTrue: Bool, faultCount: Int) {
        var reader = Self.reader(query)
        #expect(reader.truth("strict") == isTrue)
        #expect(reader.faults.count == faultCount)
    }

    @Test(
        arguments: [
            (["query": .text("it"), "page": .number("2"), "strict": .truth(true)], []),
            (["q": .text("it"), "page": .none], []), (["facets": .texts(["genre", "year"])], []),
            (["page": .text("2")], ["page"]), (["strict": .text("true")], ["strict"]),
            (["query": .number("2001")], ["query"]),
            (["facets": .text("genre")], ["facets"]), (["facets": .texts([""])], ["facets"]),
            (["facets": .texts(["genre,year"])], ["facets"]), (["facets": .texts([" genre"])], ["facets"]),
            (["query": .texts(["a"])], ["query"]),
            (["pgae": .number("1")], ["pgae"]),
            (["query": .text("a"), "q": .text("b")], ["query"]),
        ] as [([String: BodyValue], [String])])
    func `takes the members of a body by their types`(members: [String: BodyValue], faulty: [String]) {
        let reader = ParameterReader(members, at: "searches[3].", Self.parameters)
        #expect(reader.faults.map(\.parameter) == faulty.map { "searches[3]." + $0 })
    }

    @Test func `thousands of wrong names make a short list`() {
        let names = (0..<5_000).map { "x\($0)" }
        #expect(Self.reader(names.joined(separator: "&")[...]).faults.count == Limits.faults)
        let members = Dictionary(uniqueKeysWithValues: names.map { ($0, BodyValue.truth(true)) })
        #expect(ParameterReader(members, Self.parameters).faults.count == Limits.faults)
    }

    @Test func `reads lists of words`() {
        #expect(Self.reader("facets=genre,,%20year").texts("facets") == ["genre", "year"])
        #expect(Self.reader("facets=").texts("facets").isEmpty)
        #expect(Self.reader("").texts("facets").isEmpty)
    }

    @Test(arguments: [("", "auto", 0), ("typo=off", "off", 0), ("typo=auot", "auto", 1)])
    func `reads one of some words`(query: Substring, word: String, faultCount: Int) {
        var reader = Self.reader(query)
        #expect(reader.choice("typo", of: ["auto", "off"]) == word)
        #expect(reader.faults.count == faultCount)
        if faultCount > 0 { #expect(reader.faults.first?.replacement == "auto") }
    }

    @Test(arguments: ["key=abc", "api_key=abc", "token=abc"])
    func `a key in an address is refused with the right place for it`(query: Substring) {
        #expect(Self.reader(query).faults.first?.message.contains("X-API-Key") == true)
    }
}
