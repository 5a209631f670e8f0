import MovieModel
import Testing

@Suite struct IdentityTests {
    @Test(arguments: [
        (1, "cm_000001"), (0xA1B2, "cm_00a1b2"), (0x1234_5678, "cm_12345678"), (Int64.max, "cm_7fffffffffffffff"),
    ])
    func `a movie's public form reads back as the same movie`(number: Int64, text: String) throws {
        let id = try #require(MovieID(number))
        #expect(id.description == text)
        #expect(MovieID(text) == id)
    }

    @Test(arguments: [
        "", "cm_", "cm_0", "cm_1", "cm_000000", "cm_00A1B2", "cm_0000001", "cm_-00001", "cm_+00001", "00a1b2",
        "cm_00a1b2 ",
        "cm_ffffffffffffffffff", "cm_8000000000000000", "tt0133093",
    ])
    func `no other spelling is a movie`(text: String) {
        #expect(MovieID(text) == nil)
    }

    @Test(arguments: [0, -1, Int64.min])
    func `a movie's number is positive`(number: Int64) {
        #expect(MovieID(number) == nil)
    }

    @Test(arguments: ["imdb", "a", "rotten_tomatoes2", String(repeating: "a", count: 32)])
    func `a provider's code is lower case letters, digits and underscores`(code: String) {
        #expect(ProviderID(code)?.code == code)
    }

    @Test(arguments: ["", "IMDb", "2a", "_a", "a-b", "a/b", "../a", "é", String(repeating: "a", count: 33)])
    func `anything else is no provider code`(code: String) {
        #expect(ProviderID(code) == nil)
    }

    @Test func `an external id has both halves`() {
        #expect(ExternalID(namespace: "imdb", value: "tt0133093")?.description == "imdb/tt0133093")
        #expect(ExternalID(namespace: "", value: "x") == nil)
        #expect(ExternalID(namespace: "imdb", value: "") == nil)
    }
}
