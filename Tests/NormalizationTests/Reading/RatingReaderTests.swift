import Decoding
import MovieModel
import Testing

@testable import Normalization

struct RatingReaderTests {
    struct Example: Sendable {
        var record: [String: String]
        var expected: String
    }

    private func reader(_ change: (inout RatingRule) -> Void = { _ in }) throws -> RatingReader {
        var rule = RatingRule(value: "value")
        rule.votes = "votes"
        rule.variance = "variance"
        rule.scaleMaximum = "max"
        rule.origin = "origin"
        rule.category = "category"
        change(&rule)
        var provider = try ProviderDeclaration.example("example", scale: 1...10, [])
        provider.origins = ["Themoviedb": try #require(ProviderID("tmdb"))]
        return RatingReader(rule: rule, provider: provider)
    }

    private func record(_ members: [String: String]) -> RecordValue {
        .object(members.sorted { $0.key < $1.key }.map { RecordValue.Member($0.key, .text($0.value)) })
    }

    @Test(arguments: [
        Example(record: ["value": "7.5"], expected: "example 7.5 of 1.0...10.0"),
        Example(record: ["value": "7.5", "votes": "12"], expected: "example 7.5 of 1.0...10.0 by 12"),
        Example(record: ["value": "10"], expected: "example 10.0 of 1.0...10.0"),
        Example(record: ["value": "10.000000001"], expected: "example 10.0 of 1.0...10.0"),
        Example(record: ["value": "85", "max": "100"], expected: "example 85.0 of 1.0...100.0"),
        Example(record: ["value": "7", "origin": "Themoviedb"], expected: "tmdb 7.0 of 1.0...10.0"),
        Example(record: ["value": "7", "origin": "Trakt"], expected: "trakt 7.0 of 1.0...10.0"),
        Example(record: ["value": "7", "origin": "Some Site"], expected: "example 7.0 of 1.0...10.0"),
        Example(record: ["value": "7", "category": " Acting "], expected: "example Acting 7.0 of 1.0...10.0"),
        Example(record: ["value": "7", "votes": "N/A"], expected: "example 7.0 of 1.0...10.0"),
    ])
    func `reads a rating`(_ example: Example) throws {
        let ratings = try reader().ratings(in: record(example.record))
        let lines = ratings.map { rating in
            [
                rating.origin.code, rating.categoryLabel, "\(rating.value) of \(rating.scale)",
                rating.votes.map { "by \($0)" },
            ].compactMap(\.self).joined(separator: " ")
        }
        #expect(lines == [example.expected])
    }

    @Test(arguments: ["", " ", "N/A", "tbd", "null", "nan", "-", "None"])
    func `takes the words for a missing number as no rating`(value: String) throws {
        #expect(try reader().ratings(in: record(["value": value])).isEmpty)
        #expect(
            try reader { $0.value = FieldExpression("value").parsed(.decimal) }
                .ratings(in: record(["value": value])).isEmpty)
    }

    @Test func `takes a rating without a vote as none`() throws {
        #expect(try reader().ratings(in: record(["value": "7", "votes": "0"])).isEmpty)
    }

    @Test func `takes zero as none only where the rule says so`() throws {
        #expect(try reader { $0.isZeroMissing = true }.ratings(in: record(["value": "0.0", "votes": "9"])).isEmpty)
        #expect(throws: Rejection.self) { try reader().ratings(in: record(["value": "0"])) }
    }

    @Test(arguments: [
        Example(record: ["value": "11.2"], expected: "off_scale: value is 11.2, off its scale of 1 to 10"),
        Example(record: ["value": "0.9"], expected: "off_scale: value is 0.9, off its scale of 1 to 10"),
        Example(
            record: ["value": "101", "max": "100"], expected: "off_scale: value is 101, off its scale of 1 to 100"),
        Example(
            record: ["value": "great"],
            expected: "bad_number: value is \"great\", which is not a number that fits here"),
        Example(
            record: ["value": "inf"], expected: "bad_number: value is \"inf\", which is not a number that fits here"),
        Example(
            record: ["value": "0x7"], expected: "bad_number: value is \"0x7\", which is not a number that fits here"),
        Example(
            record: ["value": "7", "votes": "many"],
            expected: "bad_number: votes is \"many\", which is not a number that fits here"),
        Example(
            record: ["value": "7", "votes": "1.5"],
            expected: "bad_number: votes is \"1.5\", which is not a number that fits here"),
        Example(record: ["value": "7", "votes": "-3"], expected: "negative_votes: votes is -3, fewer than none"),
        Example(
            record: ["value": "7", "variance": "-1"],
            expected: "bad_number: variance is \"-1\", which is not a number that fits here"),
        Example(
            record: ["value": "7", "max": "1"],
            expected: "bad_scale: max is 1, not above the lower end of the scale, 1"),
    ])
    func `refuses what cannot be`(_ example: Example) throws {
        let rejection = #expect(throws: Rejection.self) { try reader().ratings(in: record(example.record)) }
        #expect(rejection.map { "\($0.code): \($0.reason)" } == example.expected)
    }

    @Test func `refuses a text that its number parser cannot read`() throws {
        let parsing = try reader { $0.value = FieldExpression([.first(["none", "value"])]).parsed(.decimal) }
        let rejection = #expect(throws: Rejection.self) { try parsing.ratings(in: record(["value": "great"])) }
        #expect(rejection?.code == "bad_number")
        let inside = try reader { $0.value = FieldExpression("none").or(FieldExpression("value").parsed(.decimal)) }
        #expect(throws: Rejection.self) { try inside.ratings(in: record(["value": "great"])) }
    }

    @Test func `names the path below each value of a list`() throws {
        let nested = try reader { $0.each = "ratings/rating" }
        let value = RecordValue.object([
            RecordValue.Member("ratings", .object([RecordValue.Member("rating", record(["value": "x"]))]))
        ])
        let rejection = #expect(throws: Rejection.self) { try nested.ratings(in: value) }
        #expect(rejection?.reason.hasPrefix("ratings/rating/value is \"x\"") == true)
    }
}
