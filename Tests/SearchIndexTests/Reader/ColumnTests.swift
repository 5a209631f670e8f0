import Foundation
import QueryLanguage
import TestSupport
import Testing

@testable import SearchIndex

/// Columns give back what they were given and find what lies in a range, as a walk through the values does.
@Suite struct ColumnTests {
    /// Calls `body` with a column of these values.
    private func withColumn<T>(_ values: [Double], _ body: (Column) throws -> T) throws -> T {
        var writer = ColumnWriter(directory: NSTemporaryDirectory())
        for key in SortColumn.allCases { try writer.add(key.rawValue, values.map { -$0 }) }
        try writer.add("first", values)
        try writer.add("second", values.map { $0 + 1 })
        return try Section.withBytes(.columns, Section.written(writer.write)) { section in
            try body(try #require(Columns(section, documentCount: values.count)?["first"]))
        }
    }

    @Test(arguments: [
        [1, 2, 250, .nan], [1970, 2024, 1888], [7.1, 8.5, .nan, 10], [-3, 40_000], [0.1 + 0.2, 60.5], [0, 5e9],
        [Double(Float(0.3)), Double(Float(6.2))], [], [.nan, .nan], [-0.0, 1], [-0.0, 0], [4, 4, 4], [0, 254],
        [0, 255],
        [0, 65_534, .nan], [0, 65_535], [0, 268_435_454, .nan], [0, 268_435_455], [0, 4_294_967_294],
        [0, 4_294_967_295],
    ])
    func `gives back exactly what it was given`(_ values: [Double]) throws {
        try withColumn(values) { column in
            let found = values.indices.map { column.number(UInt32($0)).bitPattern }
            #expect(found == values.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern })
            #expect(column.layout.valuedCount == values.count { !$0.isNaN })
            #expect(column.layout.least.isNaN == values.allSatisfy(\.isNaN))
        }
    }

    @Test(arguments: ColumnSample.allCases, 0..<6 as Range<UInt64>)
    func `agrees with its values`(sample: ColumnSample, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = [0, 1, 63, 64, 65, 300][Int(seed)]
        let values = sample.values(count, missing: seed % 2 == 0 ? 0.1 : 0, using: &random)
        try withColumn(values) { column in
            for (document, value) in values.enumerated() {
                #expect(column.value(UInt32(document)) == (value.isNaN ? nil : value))
            }
            let keys = values.indices.map { column.key(UInt32($0)) }
            for left in values.indices {
                let right = Int.random(in: 0..<count, using: &random)
                #expect((keys[left] < keys[right]) == Self.precedes(values[left], values[right]), "\(seed)")
            }
            for _ in 0..<20 {
                let interval = Self.interval(values, using: &random)
                let expected = values.indices.filter { interval.contains(values[$0]) }.map { UInt32($0) }
                var words = [UInt64](repeating: 0x5555_5555_5555_5555, count: (count + 63) / 64)
                words.withUnsafeMutableBufferPointer { words in
                    if let start = words.baseAddress { column.scan(interval, into: start) }
                }
                let found = (0..<UInt32(words.count * 64)).filter { words[Int($0 / 64)] >> UInt64($0 % 64) & 1 == 1 }
                #expect(found == expected, "\(sample) \(seed) \(interval)")
            }
        }
    }

    @Test func `neighbours that are alike take few bits`() throws {
        let values = (0..<2_000).map { Double(3_000_000 / ($0 + 1)) }
        try withColumn(values) { column in
            #expect(column.layout.encoding == .framed)
            #expect(values.indices.map { column.number(UInt32($0)) } == values)
        }
        try withColumn(Self.shuffled(values)) { #expect($0.layout.encoding == .packed) }
    }

    private static func shuffled(_ values: [Double]) -> [Double] {
        var random = SeededGenerator(seed: 7)
        return values.shuffled(using: &random)
    }

    /// Whether a value comes before another in ascending order, none last.
    static func precedes(_ left: Double, _ right: Double) -> Bool {
        left.isNaN || right.isNaN ? !left.isNaN && right.isNaN : left < right
    }

    /// An interval whose ends often are values.
    static func interval(_ values: [Double], using random: inout SeededGenerator) -> ValueInterval {
        let candidates: [Double] = values.filter { !$0.isNaN } + [-1e300, 0, 1e300]
        let bounds = (0..<2).map { _ -> NumberBound in
            let value = candidates.randomElement(using: &random) ?? 0
            let distances: [Double] = [0, 0, 0.05, -3]
            let distance = distances.randomElement(using: &random) ?? 0
            return NumberBound(value + distance, isInclusive: Bool.random(using: &random))
        }
        .sorted { $0.value < $1.value }
        let isOpen = Int.random(in: 0..<4, using: &random)
        return ValueInterval(
            NumberRange(lower: isOpen == 0 ? nil : bounds[0], upper: isOpen == 1 ? nil : bounds[1]), decimals: 1)
    }
}
