import Testing

@testable import Normalization

struct CleanTextTests {
    @Test(
        arguments: [
            ("The Matrix", "The Matrix"),
            ("  The   Matrix\t", "The Matrix"),
            ("Avatar\u{A0}", "Avatar"),
            ("\u{FEFF}Heat\u{200B}", "Heat"),
            ("The\u{0}Thing\u{7}", "TheThing"),
            ("Line\r\nbreak", "Line break"),
            ("\u{202E}Mirror", "Mirror"),
            ("می\u{200C}خواهم", "می\u{200C}خواهم"),
            ("千と千尋の神隠し", "千と千尋の神隠し"),
            ("Am\u{FFFD}lie", "Am\u{FFFD}lie"),
            ("", nil),
            (" \u{A0}\t", nil),
            ("\u{FFFD}\u{FFFD} \u{FFFD}", nil),
            ("\u{FFFE}", nil),
        ] as [(String, String?)])
    func `collapses white space and removes what nobody can read`(text: String, expected: String?) {
        #expect(CleanText.cleaned(text) == expected)
    }

    @Test(arguments: ["N/A", "n/a", "tbd", "TBD", "\\N", "", "  "])
    func `takes the words for a missing label as none`(text: String) {
        #expect(CleanText.label(text) == nil)
    }

    @Test(arguments: ["none", "Unknown", "NA", "(no genres listed)"])
    func `keeps labels that a vocabulary may know`(text: String) {
        #expect(CleanText.label(text) == text)
    }

    @Test(
        arguments: [
            ("Tom &amp; Jerry", "Tom & Jerry"),
            ("Ocean&#39;s Eleven", "Ocean's Eleven"),
            ("Unknown", "Unknown"),
            ("TBD", "TBD"),
            ("N/A", nil),
            ("&nbsp;", nil),
        ] as [(String, String?)])
    func `reads character references in names`(text: String, expected: String?) {
        #expect(CleanText.name(text, upTo: 100) == expected)
    }

    @Test func `cuts a name by scalars and leaves no space at its end`() {
        #expect(CleanText.name("ééé ééé", upTo: 4) == "ééé")
        #expect(CleanText.name("ééé", upTo: 3) == "ééé")
    }
}
