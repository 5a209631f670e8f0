import Foundation
import TestSupport
import Testing

/// What people type finds what they mean, on the demo corpus through the whole program, and the reply says what was
/// made of it.
@Suite struct CorpusSearchTests {
    /// A query, the title that comes first, and the codes the reply must hold.
    struct Example: Sendable, CustomTestStringConvertible {
        var query: String
        var first: String
        var codes: [String] = []

        var testDescription: String { query }
    }

    @Test(arguments: [
        // Several words with a wrong one.
        Example(query: "godfather zebra part ii", first: "The Godfather: Part II", codes: ["relaxed"]),
        Example(query: "eternal sunshine of the spotless brain", first: "Eternal Sunshine of the Spotless Mind"),
        Example(query: "pulp fiction quotes soundtrack", first: "Pulp Fiction", codes: ["relaxed"]),
        Example(query: "who directed fight club", first: "Fight Club", codes: ["relaxed"]),
        Example(query: "matrix movie 1999 dvd", first: "The Matrix", codes: ["relaxed", "year_hint"]),
        Example(query: "jaws with roy scheider", first: "Jaws", codes: ["relaxed"]),
        Example(query: "up movie cast", first: "Up", codes: ["relaxed"]),
        Example(query: "get out kaluuya trailer", first: "Get Out", codes: ["relaxed"]),
        // A remembered but wrong year.
        Example(query: "inception 2011", first: "Inception", codes: ["year_hint"]),
        Example(query: "alien 1985", first: "Alien", codes: ["year_hint"]),
        // The words in another order.
        Example(query: "club fight", first: "Fight Club"),
        Example(query: "sunshine eternal mind spotless", first: "Eternal Sunshine of the Spotless Mind"),
        // A person's name with a title word.
        Example(query: "tarantino django", first: "Django Unchained"),
        Example(query: "hayao miyazaki spirited", first: "Spirited Away"),
        Example(query: "ridley scott blade", first: "Blade Runner"),
        // A bare genre word.
        Example(query: "western", first: "Django Unchained", codes: ["genre_word"]),
        Example(query: "alien horror", first: "Alien", codes: ["genre_word"]),
        // Another spelling.
        Example(query: "shawshenk redemption", first: "The Shawshank Redemption", codes: ["typo_corrected"]),
        Example(query: "thelionking", first: "The Lion King", codes: ["typo_corrected"]),
        Example(query: "jurassicpark", first: "Jurassic Park", codes: ["typo_corrected"]),
    ])
    func `what is meant comes first`(_ example: Example) async throws {
        let reply = try await reply(to: example.query)
        let results = try #require(reply["results"] as? [[String: Any]])
        #expect(results.first?["title"] as? String == example.first)
        let query = try #require(reply["query"] as? [String: Any])
        let codes = try #require(query["diagnostics"] as? [[String: Any]]).compactMap { $0["code"] as? String }
        #expect(Set(example.codes).isSubset(of: codes), "\(codes)")
    }

    @Test func `the words let go and the spellings found are named`() async throws {
        let relaxed = try await reply(to: "who directed fight club")
        #expect((relaxed["query"] as? [String: Any])?["relaxed"] as? [String] == ["who", "directed"])
        let corrected = try await reply(to: "shawshenk redemption")
        let corrections = (corrected["query"] as? [String: Any])?["corrections"] as? [[String: Any]]
        #expect(corrections?.first?["from"] as? String == "shawshenk")
        #expect(corrections?.first?["to"] as? String == "shawshank")
    }

    private func reply(to query: String) async throws -> [String: Any] {
        let data = try await CorpusIndex.directory()
        let result = try await Program.run("search", query, "--json", "--data", data.path)
        return try #require(JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any])
    }
}
