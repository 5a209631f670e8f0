import Glibc

/// The time a search may take.
///
/// The clock is asked once every few thousand units of work, a unit being about a posting.
struct SearchBudget {
    /// Whether the time is over; what is found from then on is a part of the answer.
    private(set) var isExhausted = false
    private var deadline = UInt64.max
    private var unitsLeft = Int.max

    private static let unitsBetweenLooks = 16_384

    /// Time without end.
    init() {}

    /// The time from `start`, in nanoseconds of the monotonic clock, for a duration.
    init(_ duration: Duration, from start: UInt64) {
        let (seconds, attoseconds) = duration.components
        let nanoseconds = UInt64(clamping: seconds).multipliedReportingOverflow(by: 1_000_000_000)
        let sum = nanoseconds.partialValue.addingReportingOverflow(UInt64(clamping: attoseconds / 1_000_000_000))
        let end = start.addingReportingOverflow(sum.partialValue)
        deadline = nanoseconds.overflow || sum.overflow || end.overflow ? .max : end.partialValue
        unitsLeft = 0
    }

    /// Counts work that is about to be done; returns false when the time is over.
    @inline(__always)
    mutating func spend(_ units: Int) -> Bool {
        unitsLeft &-= units
        return unitsLeft >= 0 || look()
    }

    @inline(never)
    private mutating func look() -> Bool {
        unitsLeft = Self.unitsBetweenLooks
        if deadline != .max, Self.now() >= deadline { isExhausted = true }
        if isExhausted { unitsLeft = -1 }
        return !isExhausted
    }

    /// The monotonic clock in nanoseconds.
    static func now() -> UInt64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return UInt64(now.tv_sec) &* 1_000_000_000 &+ UInt64(now.tv_nsec)
    }
}
