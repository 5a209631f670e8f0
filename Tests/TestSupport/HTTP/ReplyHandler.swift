import NIOCore

/// Collects what a server sends and hands it to whoever waits for it.
///
/// It lives on its event loop alone.
final class ReplyHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// Something a test waits for.
    private struct Waiter {
        /// Takes its part of the received bytes and keeps its promise; returns `false` to go on waiting.
        var attempt: (inout [UInt8], _ isEnded: Bool) -> Bool
        /// Keeps the promise with an error.
        var fail: (HTTPClientError) -> Void
    }

    private var received: [UInt8] = []
    private var isEnded = false
    private var waiters: [Waiter] = []

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        serve()
    }

    func channelInactive(context: ChannelHandlerContext) {
        isEnded = true
        serve()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)  // A reset ends the bytes like a close does.
    }

    /// Waits for a whole reply to a request of this method.
    func awaitReply(to method: String, promise: EventLoopPromise<HTTPReply>, within time: TimeAmount) {
        let waiter = Waiter(
            attempt: { received, isEnded in
                do throws(HTTPClientError) {
                    guard let found = try ReplyParser.reply(in: received, method: method, isEnded: isEnded) else {
                        guard isEnded else { return false }
                        throw .closed(received: String(decoding: received, as: UTF8.self))
                    }
                    received.removeFirst(found.byteCount)
                    promise.succeed(found.reply)
                } catch {
                    promise.fail(error)
                }
                return true
            }, fail: { promise.fail($0) })
        enlist(waiter, promise.futureResult.eventLoop, within: time)
    }

    /// Waits for the end of the connection and everything that came before it.
    func awaitEnd(promise: EventLoopPromise<[UInt8]>, within time: TimeAmount) {
        let waiter = Waiter(
            attempt: { received, isEnded in
                guard isEnded else { return false }
                promise.succeed(received)
                received = []
                return true
            }, fail: { promise.fail($0) })
        enlist(waiter, promise.futureResult.eventLoop, within: time)
    }

    private func enlist(_ waiter: Waiter, _ loop: any EventLoop, within time: TimeAmount) {
        waiters.append(waiter)
        serve()
        loop.assumeIsolated().scheduleTask(in: time) {
            // A promise already kept stays as it is.
            waiter.fail(.timedOut(received: String(decoding: self.received, as: UTF8.self)))
        }
    }

    private func serve() {
        while let first = waiters.first, first.attempt(&received, isEnded) { waiters.removeFirst() }
    }
}
