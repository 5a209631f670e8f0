import TextAnalysis
import TestSupport
import Testing

@Suite struct JaroWinklerTests {
    /// The published examples of Winkler, rounded to three places.
    @Test(arguments: [
        ("martha", "marhta", 0.961), ("dwayne", "duane", 0.840), ("dixon", "dicksonx", 0.813), ("", "", 1),
        ("a", "", 0),
        ("abc", "abc", 1), ("abc", "xyz", 0),
    ])
    func `gives the published similarities`(_ left: String, _ right: String, _ similarity: Double) {
        #expect(abs(JaroWinkler.similarity(left, right) - similarity) < 0.0006)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `stays between 0 and 1, and is 1 for equal texts`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let left = random.word("abcd", upTo: 8)
        let right = random.word("abcd", upTo: 8)
        #expect((0...1).contains(JaroWinkler.similarity(left, right)))
        #expect(JaroWinkler.similarity(left, left) == 1)
    }
}
