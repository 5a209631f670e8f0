import Glibc

/// The clock that latencies are taken from.
enum MonotonicClock {
    /// Nanoseconds since some moment in the past.
    static func nanoseconds() -> Int {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return now.tv_sec * 1_000_000_000 + now.tv_nsec
    }
}

/// Sends what was printed on its way to a reader that waits for it.
func flushOutput() { fflush(nil) }
