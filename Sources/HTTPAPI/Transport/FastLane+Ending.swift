import NIOCore
import NIOHTTP1

extension FastLane {
    /// Does what the ledger says is next.
    func proceed() {
        guard phase == .open else { return }
        switch ledger.step {
        case .goOn: break
        case .tell(let failure):
            wire.write(AnswerWriter.ofThisLoop().bytes(of: failure.response, .closed, isHead: false))
            end()
            // Whoever still waits for the rest of the request is told that it does not come.
            context?.fireErrorCaught(failure.error)
        case .end: end()
        }
    }

    /// Reads no further, since what comes is no request or does not come in time.
    func fail(_ failure: ConnectionFailure) {
        guard phase == .open else { return }
        wire.isDeaf = true
        deadlines.cancelReceiving()
        ledger.fail(failure)
        proceed()
    }

    /// The client has ended its half, which it may do before it has read its answers.
    func clientEnded(_ context: ChannelHandlerContext) {
        isHalfClosed = true
        guard phase == .open else { return context.close(promise: nil) }
        ledger.sawEnd()
        proceed()
        if phase == .open { context.fireUserInboundEventTriggered(ChannelEvent.inputClosed) }
    }

    /// The server stops: what is owed is still sent, for so long as `ConnectionLimits.drain` allows.
    func drain(_ context: ChannelHandlerContext) {
        ledger.drain()
        proceed()
        guard deadlines.drain == nil else { return }
        deadlines.drain = schedule(context, in: limits.drain) { [weak self] in self?.context?.close(promise: nil) }
    }

    /// Those behind may end the connection too, but only behind the bytes: `close(.all)` would drop what is unsent,
    /// and so would `close(.output)` once the client has ended its half.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode != .input else { return context.close(mode: mode, promise: promise) }
        if mode == .all { context.channel.closeFuture.cascade(to: promise) } else { promise?.succeed() }
        end()
    }

    /// Ends the connection once everything written has left.
    func end() {
        guard phase == .open, let context else { return }
        phase = .ending
        wire.isDeaf = true
        deadlines.cancelOpen()
        let sent = context.eventLoop.makePromise(of: Void.self)
        sent.futureResult.assumeIsolated().whenComplete { [weak self] _ in self?.finish() }
        wire.write(ByteBuffer(), promise: sent)
        wire.flush()
        wire.read()
    }

    /// Ends our half, and the whole when the client has ended its own or takes too long to.
    ///
    /// Closing at once while bytes of the client are unread would reset the connection, and the reset may overtake
    /// the answer.
    private func finish() {
        guard let context else { return }
        guard !isHalfClosed else { return context.close(promise: nil) }
        context.close(mode: .output, promise: nil)
        deadlines.linger = schedule(context, in: limits.linger) { [weak self] in self?.context?.close(promise: nil) }
    }
}
