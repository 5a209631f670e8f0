import Testing

@testable import HTTPAPI

@Suite struct LanguagePreferenceTests {
    @Test(
        arguments: [
            (nil, []), ("", []), ("de", ["de"]), ("en-US,en;q=0.9,de;q=0.95", ["en", "de"]), ("*", []),
            ("fr;q=0, de", ["de"]), ("de;q=0.5, FR;q=0.8", ["fr", "de"]), ("pt-BR, pt", ["pt"]), ("x, 12, é", []),
            ("de;q=x, en;q=0.1", ["en"]),
        ] as [(String?, [String])])
    func `reads Accept-Language`(field: String?, languages: [String]) {
        #expect(LanguagePreference.languages(in: field) == languages)
    }
}
