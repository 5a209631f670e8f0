/// Puts documents in order by a column whose values are whole tenths or hundredths, by counting them.
///
/// It takes a count for each possible value and a number for each document, where sorting takes four times that.
struct ValueOrder {
    private let factor: Double
    private let greatest: Int
    private let span: Int

    /// Looks at the values; `nil` if they are no such numbers or lie too far apart to be counted.
    init?(_ values: [Double]) {
        guard let extent = Self.extent(values) else { return nil }
        for factor in [1.0, 10, 100] {
            let (least, greatest) = ((extent.lowerBound * factor).rounded(), (extent.upperBound * factor).rounded())
            guard abs(least) < 1e15, abs(greatest) < 1e15, greatest - least < Double(2 * values.count + 1 << 16),
                Self.isExact(values, factor)
            else { continue }
            self.factor = factor
            self.greatest = Int(greatest)
            span = Int(greatest - least) + 1
            return
        }
        return nil
    }

    /// The documents by value falling, those without a value last, ties by document.
    ///
    /// - Complexity: O(documents + possible values).
    func documents(_ values: [Double]) -> [UInt32] {
        var next = [UInt32](repeating: 0, count: span + 1)  // The last place is for no value.
        next.withUnsafeMutableBufferPointer { next in
            for value in values { next[place(value)] &+= 1 }
            var sum: UInt32 = 0
            for index in next.indices { (next[index], sum) = (sum, sum &+ next[index]) }
        }
        return [UInt32](unsafeUninitializedCapacity: values.count) { documents, count in
            next.withUnsafeMutableBufferPointer { next in
                for (document, value) in values.enumerated() {
                    let place = place(value)
                    documents.initializeElement(at: Int(next[place]), to: UInt32(truncatingIfNeeded: document))
                    next[place] &+= 1
                }
            }
            count = values.count
        }
    }

    @inline(__always)
    private func place(_ value: Double) -> Int {
        value.isNaN ? span : greatest &- Int((value * factor).rounded())
    }

    private static func extent(_ values: [Double]) -> ClosedRange<Double>? {
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for value in values where !value.isNaN {
            least = min(least, value)
            greatest = max(greatest, value)
        }
        return least <= greatest && least.isFinite && greatest.isFinite ? least...greatest : nil
    }

    private static func isExact(_ values: [Double], _ factor: Double) -> Bool {
        for value in values where !value.isNaN && (value * factor).rounded() / factor != value { return false }
        return true
    }
}
