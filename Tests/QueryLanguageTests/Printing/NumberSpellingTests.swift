import Testing

@testable import QueryLanguage

@Suite struct NumberSpellingTests {
    @Test(arguments: [
        (8.0, 1, "8.0"), (8, 0, "8"), (7.75, 1, "7.75"), (0.5, 0, "0.5"), (0.000001, 0, "0.000001"),
        (1e12, 0, "1000000000000"),
        (99.999999, 0, "99.999999"), (-2.5, 0, "-2.5"), (1.25, 2, "1.25"),
    ])
    func `spells a number without exponents`(value: Double, decimals: Int, text: String) {
        #expect(value.spelled(decimals: decimals) == text)
    }
}
