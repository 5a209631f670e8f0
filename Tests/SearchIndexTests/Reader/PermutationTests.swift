import Foundation
import TestSupport
import Testing

@testable import SearchIndex

/// Stored orders against sorting.
@Suite struct PermutationTests {
    /// Calls `body` with the order of these values.
    private func withPermutation<T>(_ values: [Double], _ body: (Permutation) throws -> T) throws -> T {
        var columns = ColumnWriter(directory: NSTemporaryDirectory())
        var permutations = PermutationWriter(directory: NSTemporaryDirectory())
        for key in SortColumn.allCases {
            let values = key == .votes ? values : values.map { -$0 }
            try columns.add(key.rawValue, values)
            try permutations.add(values)
        }
        return try Section.withBytes(.columns, Section.written(columns.write)) { columns in
            try Section.withBytes(.permutations, Section.written(permutations.write)) { section in
                let columns = try #require(Columns(columns, documentCount: values.count))
                return try body(Permutation(.votes, columns[.votes], in: section))
            }
        }
    }

    private func sorted(_ values: [Double], descending: Bool) -> [UInt32] {
        values.indices.sorted { left, right in
            let (a, b) = (values[left], values[right])
            if a.isNaN != b.isNaN { return b.isNaN }
            return a.isNaN || a == b ? left < right : descending ? a > b : a < b
        }
        .map { UInt32($0) }
    }

    @Test(arguments: ColumnSample.allCases, 0..<6 as Range<UInt64>)
    func `agrees with sorting`(sample: ColumnSample, seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let count = [0, 1, 2, 130, 700, 1500][Int(seed)]
        let values = sample.values(count, missing: seed % 2 == 0 ? 0.1 : 0, using: &random)
        try withPermutation(values) { permutation in
            for isDescending in [true, false] {
                var found: [UInt32] = []
                permutation.visit(descending: isDescending) {
                    found.append($0)
                    return true
                }
                #expect(found == sorted(values, descending: isDescending), "\(sample) \(seed)")
            }
            let order = sorted(values, descending: true)
            #expect((0..<count).map(permutation.document) == order)
            for _ in 0..<20 {
                let interval = ColumnTests.interval(values, using: &random)
                let places = permutation.places(in: interval)
                var found: [UInt32] = []
                permutation.visit(places) {
                    found.append($0)
                    return true
                }
                #expect(found == order.filter { interval.contains(values[Int($0)]) }, "\(sample) \(seed) \(interval)")
                #expect(found.count == places.count)
            }
        }
    }

    @Test func `few values take fewer bytes than documents do, and ranks take none`() throws {
        var random = SeededGenerator(seed: 1)
        let few = ColumnSample.fewValues.values(20_000, missing: 0, using: &random)
        func byteCount(_ values: [Double]) throws -> Int {
            var writer = PermutationWriter(directory: NSTemporaryDirectory())
            try writer.add(values)
            return try Section.written(writer.write).count - 16
        }
        #expect(try byteCount(few) < 20_000)
        #expect(try byteCount((0..<20_000).map { -Double($0) }) == 0)
        #expect(try byteCount(Array(repeating: 4, count: 20_000)) == 0)
        let distinct = ColumnSample.doubles.values(20_000, missing: 0, using: &random)
        #expect((37_500...37_600).contains(try byteCount(distinct)))
    }
}
