import NIOCore
import Synchronization

/// Knows the open connections of a server, so that it can be stopped gracefully.
final class ConnectionRegistry: Sendable {
    private struct State {
        var listener: (any Channel)?
        var connections: [ObjectIdentifier: any Channel] = [:]
        var isStopping = false
    }

    private let state = Mutex(State())

    /// Whether a stop has begun.
    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Takes note of the listening socket.
    func listen(on channel: any Channel) {
        let isStopping = state.withLock { state in
            state.listener = channel
            return state.isStopping
        }
        if isStopping { channel.close(promise: nil) }
    }

    /// Takes note of a connection until it closes.
    func add(_ channel: any Channel) {
        let isStopping = state.withLock { state in
            state.connections[ObjectIdentifier(channel)] = channel
            return state.isStopping
        }
        channel.closeFuture.whenComplete { [weak self] _ in self?.remove(channel) }
        if isStopping { Self.quiesce(channel) }
    }

    /// Stops listening and asks every connection to end with its last reply.
    func stop() {
        let (listener, connections) = state.withLock { state in
            state.isStopping = true
            return (state.listener, Array(state.connections.values))
        }
        listener?.close(promise: nil)
        connections.forEach(Self.quiesce)
    }

    private func remove(_ channel: any Channel) {
        _ = state.withLock { $0.connections.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    private static func quiesce(_ channel: any Channel) {
        channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
    }
}
