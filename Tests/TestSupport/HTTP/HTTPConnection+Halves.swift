import NIOCore

/// What clients do that read late, or not at all, or end only one half.
extension HTTPConnection {
    /// Stops reading, or goes on to.
    public func setReads(_ reads: Bool) async throws {
        try await channel.setOption(ChannelOptions.autoRead, value: reads).get()
        if reads { channel.read() }
    }

    /// Ends the sending half; replies still come.
    public func closeOutput() async throws {
        try await channel.close(mode: .output).get()
    }

    /// Waits until the connection has ended, also while nothing is read.
    public func closed() async throws {
        let ended = channel.eventLoop.makePromise(of: Void.self)
        channel.closeFuture.cascade(to: ended)
        channel.eventLoop.scheduleTask(in: deadline) { ended.fail(HTTPClientError.timedOut(received: "")) }
        try await ended.futureResult.get()
    }
}
