import QueryLanguage
import Testing

@Suite struct NumberRangeTests {
    @Test(arguments: [
        (NumberRange(lower: NumberBound(1), upper: NumberBound(3)), [1, 2, 3]),
        (NumberRange(lower: NumberBound(1, isInclusive: false), upper: NumberBound(3)), [2, 3]),
        (NumberRange(lower: NumberBound(1), upper: NumberBound(3, isInclusive: false)), [1, 2]),
        (NumberRange(lower: nil, upper: NumberBound(1)), [0, 1]),
        (NumberRange(lower: NumberBound(3, isInclusive: false), upper: nil), [4]),
    ])
    func `holds what lies between its bounds`(range: NumberRange, members: [Double]) {
        #expect([0, 1, 2, 3, 4].filter(range.contains) == members)
    }
}
