import NIOCore
import NIOPosix
import Synchronization

/// Lines that one thread delivers and a test waits for.
final class LineMailbox: Sendable {
    private struct State {
        var lines: [String] = []
        var isEnded = false
        var waiters: [EventLoopPromise<String?>] = []
    }

    private let state = Mutex(State())

    /// Delivers the next line.
    func put(_ line: String) {
        let waiter = state.withLock { state -> EventLoopPromise<String?>? in
            guard state.waiters.isEmpty else { return state.waiters.removeFirst() }
            state.lines.append(line)
            return nil
        }
        waiter?.succeed(line)
    }

    /// Says that no line will follow.
    func end() {
        let waiters = state.withLock { state in
            state.isEnded = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.succeed(nil) }
    }

    /// The next line, or `nil` behind the last; throws when none comes in time.
    func next(within time: Duration, otherwise error: @escaping @Sendable () -> any Error) async throws -> String? {
        let loop = MultiThreadedEventLoopGroup.singleton.any()
        let promise = loop.makePromise(of: String?.self)
        let ready = state.withLock { state -> String?? in
            if !state.lines.isEmpty { return .some(state.lines.removeFirst()) }
            if state.isEnded { return .some(nil) }
            state.waiters.append(promise)
            return nil
        }
        if let ready {
            promise.succeed(ready)
        } else {
            // A promise already kept stays as it is.
            loop.scheduleTask(in: TimeAmount(time)) { promise.fail(error()) }
        }
        return try await promise.futureResult.get()
    }
}
