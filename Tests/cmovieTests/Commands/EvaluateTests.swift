import Foundation
import TestSupport
import Testing

/// `cmovie evaluate search` on the demo corpus.
@Suite struct EvaluateTests {
    private static let cases = """
        # Columns in another order, and some that nobody asks for.
        expected_year\tnote\tquery\texpected_title\tcategory\timdb_id

        1999\tx\tfight club\tFight Club\texact\ttt0137523\r
        1979\tx\talien 1985\tAlien\twrong year\t
        1979\tx\taliens\tAlien\twrong title
        1901\tx\tno such film\tNo Such Film\tabsent\ttt9999999
        """

    @Test func `scores are by category and in all, and misses tell their ranking`() async throws {
        let result = try await evaluate(Self.cases)
        #expect(result.code == 0, "\(result.errorText)")
        let lines = result.lines.map {
            $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        #expect(lines.first == "category queries hit@1 hit@3 MRR@10")
        #expect(lines.contains("exact 1 1.0000 1.0000 1.0000"))
        #expect(lines.contains("wrong year 1 1.0000 1.0000 1.0000"))
        #expect(lines.contains("absent 1 0.0000 0.0000 0.0000"))
        #expect(lines.contains { $0.hasPrefix("in all 4 0.5000") })
        #expect(lines.contains { $0.hasPrefix("line 6: “aliens” → Alien (1979)") })
        #expect(lines.contains { $0.hasPrefix("1. Aliens (1986)") })
        #expect(lines.contains { $0.contains("tier 0 | form as typed") })
        #expect(lines.contains("not in the index, counted as not found: 1"))
        #expect(lines.contains("No Such Film (1901), asked for by “no such film”"))
    }

    @Test func `the same as JSON`() async throws {
        let result = try await evaluate(Self.cases, "--json")
        let object = try #require(JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: Any])
        let scores = try #require(object["scores"] as? [[String: Any]])
        #expect(scores.map { $0["category"] as? String } == ["exact", "wrong year", "wrong title", "absent", "in all"])
        #expect(scores.last?["hit_at_1"] as? Double == 0.5)
        let misses = try #require(object["misses"] as? [[String: Any]])
        #expect(misses.map { $0["query"] as? String } == ["aliens", "no such film"])
        #expect(misses.map { $0["in_index"] as? Bool } == [true, false])
        let winner = try #require(misses.first?["winner"] as? [String: Any])
        #expect(winner["title"] as? String == "Aliens")
        #expect((winner["tuple"] as? [[String: String]])?.first?["name"] == "tier")
    }

    @Test func `a movie is found by its id even if the title is another one`() async throws {
        let result = try await evaluate(
            "query\texpected_title\texpected_year\tid\nsen to chihiro\tNobody Knows It\t1900\ttt0245429\n")
        #expect(result.text.contains("1.0000"), "\(result.text)")
    }

    @Test(arguments: [
        ("", "cases.tsv:1: expected a header"),
        ("query\texpected_title\nx\ty\n", "cases.tsv:1: expected the column expected_year in the header"),
        ("query\tquery\texpected_title\texpected_year\n", "cases.tsv:1: expected each column once, found query twice"),
        ("query\texpected_title\texpected_year\nx\ty\n", "cases.tsv:2: expected 3 fields separated by tabs"),
        ("query\texpected_title\texpected_year\n# no\nx\ty\tMDCC\n", "cases.tsv:3: expected a year from 1850 to 2200"),
        (
            "query\texpected_title\texpected_year\nx\t\t1999\n",
            "cases.tsv:2: expected a value in the column expected_title"
        ),
    ])
    func `bad input gives one clear error`(content: String, expected: String) async throws {
        let result = try await evaluate(content)
        #expect(result.code == 2)
        #expect(result.errorText.contains(expected), "\(result.errorText)")
        #expect(result.errorText.split(separator: "\n").count == 1)
    }

    @Test func `a file that is not there is said so`() async throws {
        let data = try await CorpusIndex.directory()
        let result = try await Program.run("evaluate", "search", "/nowhere/cases.tsv", "--data", data.path)
        #expect(result.code == 2)
        #expect(result.errorText.contains("/nowhere/cases.tsv"))
    }

    @Test func `a generated set is the same for a seed, and its file gives the same scores`() async throws {
        let (data, own) = (try await CorpusIndex.directory(), try TemporaryDirectory())
        func generate(_ seed: String, _ file: String) async throws -> String {
            let result = try await Program.run(
                "evaluate", "search", "--generate", "60", "--seed", seed, "--write", own.file(file), "--data", data.path
            )
            #expect(result.code == 0, "\(result.errorText)")
            return result.lines.prefix { !$0.isEmpty }.joined(separator: "\n")
        }
        let table = try await generate("7", "a.tsv")
        #expect(try await generate("7", "b.tsv") == table)
        #expect(try own.bytes(of: "a.tsv") == own.bytes(of: "b.tsv"))
        _ = try await generate("8", "c.tsv")
        #expect(try own.bytes(of: "a.tsv") != own.bytes(of: "c.tsv"))
        for category in ["exact title", "without punctuation", "one typo", "alternative title"] {
            #expect(table.contains(category))
        }
        let again = try await Program.run("evaluate", "search", own.file("a.tsv"), "--data", data.path)
        #expect(again.lines.prefix { !$0.isEmpty }.joined(separator: "\n") == table)
    }

    @Test(arguments: [[], ["--generate", "0"], ["x.tsv", "--generate", "3"], ["x.tsv", "--write", "y.tsv"]])
    func `bad usage ends with exit code 2`(arguments: [String]) async throws {
        #expect(try await ChildProcess.run(try Program.path(), ["evaluate", "search"] + arguments).code == 2)
    }

    private func evaluate(_ content: String, _ arguments: String...) async throws -> ProcessResult {
        let (data, own) = (try await CorpusIndex.directory(), try TemporaryDirectory())
        try own.write(content, to: "cases.tsv")
        return try await ChildProcess.run(
            try Program.path(), ["evaluate", "search", own.file("cases.tsv"), "--data", data.path] + arguments)
    }
}
