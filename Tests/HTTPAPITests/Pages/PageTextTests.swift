import Mustache
import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct PageTextTests {
    @Test(arguments: [
        ("plain é 千", "plain é 千"), ("<script>", "&lt;script&gt;"),
        ("a & 'b' \"c\"", "a &amp; &#39;b&#39; &quot;c&quot;"),
        ("\"\u{301} onmouseover=x", "&quot;\u{301} onmouseover=x"), ("<\u{338}b>\u{301}", "&lt;\u{338}b&gt;\u{301}"),
        ("\r\n\"", "\r\n&quot;"), ("\u{0}\u{1B}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ])
    func `escapes scalar by scalar`(text: String, escaped: String) {
        #expect(PageText().escapeText(text).unicodeScalars.elementsEqual(escaped.unicodeScalars))
    }

    @Test func `is what every template uses, partials included`() throws {
        struct Hostile: Page {
            static let template = "search"
            let windowTitle = "\"\u{301}<b>"
            let queryText = "\"\u{301} autofocus onfocus=alert(1) x="
        }
        let text = String(buffer: PageLibrary().response(Hostile()).body)
        #expect(!text.contains("<b>"))
        #expect(text.contains("value=\"&quot;\u{301} autofocus"))
    }
}
