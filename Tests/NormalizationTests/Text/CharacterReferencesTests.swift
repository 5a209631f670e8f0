import Testing

@testable import Normalization

struct CharacterReferencesTests {
    @Test(arguments: [
        ("no reference", "no reference"),
        ("Tom & Jerry", "Tom & Jerry"),
        ("Tom &amp; Jerry", "Tom & Jerry"),
        ("&quot;Swing it&quot;", "\"Swing it\""),
        ("Ocean&#39;s", "Ocean's"),
        ("Ocean&#x27;s", "Ocean's"),
        ("Ocean&#X2019;s", "Ocean\u{2019}s"),
        ("Am&eacute;lie", "Am\u{E9}lie"),
        ("&Eacute;t&eacute;", "\u{C9}t\u{E9}"),
        ("a&nbsp;b", "a\u{A0}b"),
        ("&amp;lt;", "&lt;"),
        ("R&D; more", "R&D; more"),
        ("&#;", "&#;"),
        ("&#xD800;", "&#xD800;"),
        ("&#99999999999;", "&#99999999999;"),
        ("&", "&"),
        ("a &amp", "a &amp"),
        ("&&amp;&", "&&&"),
    ])
    func `replaces known references once and leaves the rest`(text: String, expected: String) {
        #expect(CharacterReferences.decoded(text) == expected)
    }
}
