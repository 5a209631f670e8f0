/// The smallest distinct numbers among those offered.
struct SmallestNumbers {
    private var numbers: [UInt64] = []
    private let limit: Int
    /// Numbers from here on are turned away.
    private var end = UInt64.max

    init(limit: Int) { self.limit = limit }

    /// Offers a number.
    ///
    /// - Complexity: amortized O(log limit).
    @inline(__always)
    mutating func insert(_ number: UInt64) {
        guard number < end else { return }
        numbers.append(number)
        if numbers.count >= 4 * limit { cut() }
    }

    /// The numbers kept, ascending.
    mutating func sorted() -> [UInt64] {
        cut()
        return numbers
    }

    /// Forgets all.
    mutating func removeAll() {
        numbers.removeAll(keepingCapacity: true)
        end = .max
    }

    private mutating func cut() {
        numbers.sort()
        var kept = 0
        for index in numbers.indices where index == 0 || numbers[index] != numbers[kept - 1] {
            guard kept < limit else { break }
            numbers[kept] = numbers[index]
            kept += 1
        }
        numbers.removeSubrange(kept...)
        if kept == limit, let last = numbers.last { end = last }
    }
}
