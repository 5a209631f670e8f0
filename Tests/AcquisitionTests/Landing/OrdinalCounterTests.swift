import Testing

@testable import Acquisition

struct OrdinalCounterTests {
    @Test func `numbers the records of each key from zero`() {
        var counter = OrdinalCounter()
        #expect(["a", "b", "a", "a", "", "b"].map { counter.next(for: $0) } == [0, 0, 1, 2, 0, 1])
    }
}
