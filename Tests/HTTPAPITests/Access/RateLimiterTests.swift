import HTTPTypes
import MovieModel
import Testing

@testable import HTTPAPI

@Suite struct RateLimiterTests {
    private static func limiter(_ requests: Int, _ seconds: Int) throws -> RateLimiter {
        RateLimiter(try #require(RateLimit(requests: requests, seconds: seconds)))
    }

    @Test func `a bucket empties and fills again`() throws {
        let limiter = try Self.limiter(3, 30)
        let start = ContinuousClock.now
        let first = (0..<4).map { _ in limiter.take("a", at: start) }
        #expect(first.map(\.passes) == [true, true, true, false])
        #expect(first.map(\.remaining) == [2, 1, 0, 0])
        #expect(first[3].seconds == 10)
        #expect(!limiter.take("a", at: start + .seconds(9)).passes)
        #expect(limiter.take("a", at: start + .seconds(21)).passes)
        #expect(limiter.take("b", at: start).passes, "another client has a bucket of its own")
        let full = (0..<4).map { _ in limiter.take("a", at: start + .seconds(3_600)).passes }
        #expect(full == [true, true, true, false], "no more than a full bucket is saved up")
    }

    @Test func `time that runs backwards gives nothing`() throws {
        let limiter = try Self.limiter(1, 1)
        let start = ContinuousClock.now
        #expect(limiter.take("a", at: start).passes)
        #expect(!limiter.take("a", at: start - .seconds(60)).passes)
    }

    @Test func `refuses with the time to wait, and counts neither health nor metrics`() throws {
        var configuration = APIConfiguration()
        configuration.rateLimit = RateLimit(requests: 2, seconds: 60)
        configuration.access = .forTests
        let service = try Service(configuration)
        for remaining in [1, 0] {
            let reply = service.respond("/genres", client: "192.0.2.7")
            #expect(reply.status == .ok)
            #expect(reply.headers[.rateLimit]?.hasPrefix("\"default\";r=\(remaining);t=") == true)
            #expect(reply.headers[.rateLimitPolicy] == "\"default\";q=2;w=60")
        }
        let refused = service.respond("/genres", client: "192.0.2.7")
        #expect(refused.status == .tooManyRequests)
        #expect(refused.headers[.retryAfter] == "30")
        #expect(refused.object["type"] as? String == "/problems/too-many-requests")
        for target in ["/livez", "/readyz", "/metrics"] {
            #expect(service.respond(target, client: "192.0.2.7").status == .ok)
        }
        #expect(service.respond("/genres", client: "192.0.2.8").status == .ok)
        let keyed = service.respond("/genres", headers: [.apiKey: "reader"], client: "192.0.2.7")
        #expect(keyed.status == .ok, "a key has a bucket of its own")
    }

    @Test func `says nothing of limits unless there is one`() throws {
        #expect(try Service().respond("/genres").headers[.rateLimit] == nil)
    }

    @Test func `the table of clients is bounded`() throws {
        let limiter = try Self.limiter(5, 1)
        let start = ContinuousClock.now
        for client in 0..<Limits.rateLimitedClients { _ = limiter.take("\(client)", at: start) }
        let known = (0..<5).map { _ in limiter.take("0", at: start).passes }
        #expect(known == [true, true, true, true, false], "still remembered")
        // A newcomer makes the quiet ones be forgotten, and is counted itself.
        let later = start + .seconds(10)
        #expect((0..<6).map { _ in limiter.take("new", at: later).passes } == [true, true, true, true, true, false])
    }
}
