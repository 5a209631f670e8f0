import Testing

@testable import SearchIndex

@Suite struct IdentityKeyTests {
    @Test(arguments: [
        ("imdb", "tt0133093", "imdb/tt0133093"), ("a/b", "c", "a%2Fb/c"), ("a", "b/c", "a/b/c"),
        ("a%2Fb", "c", "a%252Fb/c"), ("", "", "/"),
    ])
    func `writes distinct ids in distinct ways`(_ namespace: String, _ value: String, _ text: String) {
        #expect(IdentityKey.text(namespace, value) == text)
        #expect(IdentityKey.namespace(of: text.utf8) == namespace)
    }

    @Test func `an id too long for a term ends in its hash`() {
        let stems = [String(repeating: "x", count: 250), String(repeating: "é", count: 125)]
        let ids = stems.flatMap { stem in ["", "a", "b", stem].map { stem + $0 } }
        let texts = ids.map { IdentityKey.text("imdb", $0) }
        #expect(texts.allSatisfy { $0.utf8.count == 255 && $0.hasPrefix("imdb/") })
        #expect(Set(texts).count == ids.count)
    }
}
