import Database

/// What a run or the reading of a file came to.
///
/// Parts are counted once as new, changed or same; a rejected record is counted as quarantined, whether or not it
/// was known from an earlier reading.
public struct RawCounters: Hashable, Sendable {
    /// The records published, broken ones included.
    public var read = 0
    /// The parts that were not there before.
    public var new = 0
    /// The parts whose content differs from before.
    public var changed = 0
    /// The parts that are as before.
    public var same = 0
    /// The records refused.
    public var quarantined = 0
    /// The bytes of all payloads read.
    public var bytes = 0

    /// Creates counters of zero.
    public init() {}

    /// Adds counters.
    public static func += (left: inout RawCounters, right: RawCounters) { left = left.combined(with: right, &+) }

    static func - (left: RawCounters, right: RawCounters) -> RawCounters { left.combined(with: right, &-) }

    private func combined(with other: RawCounters, _ combine: (Int, Int) -> Int) -> RawCounters {
        var result = RawCounters()
        result.read = combine(read, other.read)
        result.new = combine(new, other.new)
        result.changed = combine(changed, other.changed)
        result.same = combine(same, other.same)
        result.quarantined = combine(quarantined, other.quarantined)
        result.bytes = combine(bytes, other.bytes)
        return result
    }
}

extension RawCounters {
    /// The columns that hold counters, in the order of ``values``.
    static let columns = "read, new, changed, same, quarantined, bytes"

    /// The counters as values of ``columns``.
    var values: [SQLValue] {
        [read, new, changed, same, quarantined, bytes].map { .integer(Int64($0)) }
    }

    /// Reads ``columns``, of which the first is `column`.
    init(_ row: any SQLRow, from column: Int) {
        read = row.int(column)
        new = row.int(column + 1)
        changed = row.int(column + 2)
        same = row.int(column + 3)
        quarantined = row.int(column + 4)
        bytes = row.int(column + 5)
    }
}
