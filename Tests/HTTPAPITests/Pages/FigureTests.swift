import Testing

@testable import HTTPAPI

@Suite struct FigureTests {
    @Test(arguments: [(84.06, "84.1"), (100, "100.0"), (0, "0.0"), (-2.35, "-2.4"), (-0.04, "0.0"), (.nan, "–")])
    func `writes one decimal`(value: Double, text: String) {
        #expect(Figure.decimal(value) == text)
    }

    @Test(arguments: [(10, "10"), (8.7, "8.7"), (4.05, "4.05"), (-0.5, "-0.5"), (.infinity, "–")])
    func `writes as few decimals as needed`(value: Double, text: String) {
        #expect(Figure.short(value) == text)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_203_991, "1,203,991"), (-12_345, "-12,345")])
    func `groups digits`(value: Int, text: String) {
        #expect(Figure.grouped(value) == text)
    }

    @Test(arguments: [(0, "0 movies"), (1, "1 movie"), (1200, "1,200 movies")])
    func `counts things`(value: Int, text: String) {
        #expect(Figure.counted(value, "movie") == text)
    }

    @Test(arguments: [(45, "45 min"), (60, "1 h 0 min"), (117, "1 h 57 min")])
    func `writes durations`(minutes: Int, text: String) {
        #expect(Figure.duration(minutes: minutes) == text)
    }
}
