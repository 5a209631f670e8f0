import Glibc

/// The clock that latencies are taken from.
enum MonotonicClock {
    /// Nanoseconds since some moment in the past.
    static func nanoseconds() -> Int { nanoseconds(of: CLOCK_MONOTONIC) }

    /// Nanoseconds that all threads of the process have run.
    static func processorNanoseconds() -> Int { nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) }

    private static func nanoseconds(of clock: clockid_t) -> Int {
        var now = timespec()
        clock_gettime(clock, &now)
        return now.tv_sec * 1_000_000_000 + now.tv_nsec
    }
}

/// Sends what was printed on its way to a reader that waits for it.
func flushOutput() { fflush(nil) }
