import Foundation

/// Times as the stores keep them.
public enum Timestamp {
    /// Microseconds since 1970, from the system's clock.
    public static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1_000_000) }
}
