import HTTPTypes
import MovieModel
import Synchronization

/// A token bucket for each client: by the name of its key, or by its address.
final class RateLimiter: Sendable {
    /// The requests a client has left, as of a moment.
    private struct Bucket {
        var tokens: Double
        var time: ContinuousClock.Instant
    }

    /// What a request may do, and what its reply says.
    struct Verdict: Hashable {
        /// The requests left after this one.
        var remaining: Int
        /// The seconds until the bucket is full, if the request may pass, or until it may come again.
        var seconds: Int
        /// Whether it passes.
        var passes: Bool
    }

    let limit: RateLimit
    private let buckets = Mutex<[String: Bucket]>([:])

    /// Creates a limiter.
    init(_ limit: RateLimit) { self.limit = limit }

    /// Takes a token from a client's bucket.
    ///
    /// - Complexity: O(1); O(clients) when the table is full, after which full buckets are forgotten.
    func take(_ client: String, at now: ContinuousClock.Instant = .now) -> Verdict {
        let (capacity, rate) = (Double(limit.requests), Double(limit.requests) / Double(limit.seconds))
        return buckets.withLock { buckets in
            if buckets.count >= Limits.rateLimitedClients, buckets[client] == nil {
                // A full bucket says no more than none.
                buckets = buckets.filter {
                    $0.value.tokens + rate * Self.seconds(from: $0.value.time, to: now) < capacity
                }
                if buckets.count >= Limits.rateLimitedClients { buckets.removeAll() }
            }
            var bucket = buckets[client] ?? Bucket(tokens: capacity, time: now)
            bucket.tokens = min(capacity, bucket.tokens + rate * Self.seconds(from: bucket.time, to: now))
            bucket.time = now
            let passes = bucket.tokens >= 1
            if passes { bucket.tokens -= 1 }
            buckets[client] = bucket
            let missing = passes ? capacity - bucket.tokens : 1 - bucket.tokens
            return Verdict(
                remaining: Int(bucket.tokens), seconds: max(1, Int((missing / rate).rounded(.up))), passes: passes)
        }
    }

    /// Gives back a token that was taken for nothing.
    func giveBack(_ client: String) {
        buckets.withLock { buckets in
            guard let tokens = buckets[client]?.tokens else { return }
            buckets[client]?.tokens = min(Double(limit.requests), tokens + 1)
        }
    }

    private static func seconds(from start: ContinuousClock.Instant, to end: ContinuousClock.Instant) -> Double {
        max(0, (end - start) / .seconds(1))
    }
}

extension RateLimiter.Verdict {
    /// The header fields that tell it.
    func fields(of limit: RateLimit) -> HTTPFields {
        var fields: HTTPFields = [
            .rateLimitPolicy: limit.policyField, .rateLimit: "\"default\";r=\(remaining);t=\(seconds)",
        ]
        if !passes { fields[.retryAfter] = String(seconds) }
        return fields
    }
}
