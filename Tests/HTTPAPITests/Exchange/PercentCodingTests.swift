import Testing

@testable import HTTPAPI

@Suite struct PercentCodingTests {
    @Test(arguments: [
        ("", ""), ("alien", "alien"), ("a%20b", "a b"), ("a+b", "a b"), ("a%2Bb", "a+b"), ("%C3%A9", "é"),
        ("%e5%8d%83", "千"), ("100%", "100%"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%%41", "%A"),
        ("%00", "\u{0}"), ("a%26b%3Dc", "a&b=c"),
    ])
    func `decodes the values of a query`(encoded: String, text: String) {
        #expect(PercentCoding.decoded(encoded[...], plusIsSpace: true) == text)
    }

    @Test func `keeps a plus in a path`() {
        #expect(PercentCoding.decoded("a+b%20c") == "a+b c")
    }

    @Test(arguments: ["%ff", "%C3", "%C3%28", "%ED%A0%80", "%F4%90%80%80", "%C0%80"])
    func `refuses what is no UTF-8`(encoded: String) {
        #expect(PercentCoding.decoded(encoded[...]) == nil)
    }

    @Test(arguments: ["", "a b", "é千&=+%#?/\u{0}", "safe-._~09AZ"])
    func `reads back what it wrote`(text: String) {
        let encoded = PercentCoding.encoded(text)
        #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") })
        #expect(PercentCoding.decoded(encoded[...], plusIsSpace: true) == text)
    }
}
