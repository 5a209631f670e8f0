import Foundation
import TestSupport
import Testing

@testable import HTTPAPI

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_363_200, "2026-11-22T16:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func `writes known times`(seconds: Int64, text: String) {
        #expect(Timestamp.text(seconds: seconds) == text)
    }

    @Test(arguments: 0..<50 as Range<UInt64>)
    func `agrees with Foundation`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let seconds = Int64.random(in: -5_000_000_000...20_000_000_000, using: &random)
        let expected = ISO8601DateFormatter().string(from: Date(timeIntervalSince1970: Double(seconds)))
        #expect(Timestamp.text(seconds: seconds) == expected)
    }
}
