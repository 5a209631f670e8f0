import HummingbirdCore
import NIOCore
import Synchronization

/// A connection between being accepted and being served.
///
/// A connection that is accepted in the moment in which the server stops listening is dropped on the way to whoever
/// would serve it, and NIO ends the process when its writer is dropped unfinished. Such a one is served all the same: it
/// is told to end like any other.
final class AcceptedConnection: ServerChildChannelValue {
    /// The connection as Hummingbird has it.
    typealias Value = HTTP1Channel.Value

    private let value: Mutex<Value?>
    private let serve: @Sendable (Value) async -> Void
    /// Its channel.
    let channel: any Channel

    init(_ value: Value, serve: @escaping @Sendable (Value) async -> Void) {
        channel = value.channel
        self.value = Mutex(value)
        self.serve = serve
    }

    /// Serves it to its end.
    func run() async {
        if let value = take() { await serve(value) }
    }

    deinit {
        guard let value = take() else { return }
        channel.close(promise: nil)
        Task { [serve] in await serve(value) }
    }

    private func take() -> Value? {
        value.withLock { value in
            defer { value = nil }
            return value
        }
    }
}
