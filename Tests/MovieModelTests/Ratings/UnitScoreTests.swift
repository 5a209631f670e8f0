import MovieModel
import Testing

@Suite struct UnitScoreTests {
    @Test(arguments: [
        (8.7, 0.0, 10.0, 0.87), (87, 0, 100, 0.87), (4.35, 0, 5, 0.87), (1, 1, 10, 0), (10, 1, 10, 1), (0.5, 0.5, 5, 0),
    ])
    func `a rating maps to the unit interval by its scale`(raw: Double, low: Double, high: Double, expected: Double)
        throws
    {
        let score = try #require(UnitScore(raw, on: low...high))
        #expect(abs(score.value - expected) < 1e-12)
    }

    @Test(arguments: [(11.0, 0.0, 10.0), (-0.1, 0, 10), (0.4, 0.5, 5), (.nan, 0, 10), (.infinity, 0, 10)])
    func `a rating off its scale is none`(raw: Double, low: Double, high: Double) {
        #expect(UnitScore(raw, on: low...high) == nil)
    }

    @Test(arguments: [-0.0001, 1.0001, .nan, .infinity])
    func `a value off the unit interval is no score`(value: Double) {
        #expect(UnitScore(value) == nil)
    }
}
