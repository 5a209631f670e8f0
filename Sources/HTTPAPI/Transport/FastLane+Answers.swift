import NIOCore
import NIOHTTP1

extension FastLane {
    /// Answers a request here and now, or returns `false` if it has to take the usual way.
    func answerAtOnce(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) -> Bool {
        guard !ledger.hasPending, clientReads(context) else { return false }
        let request = APIRequest(head, client: client)
        guard let response = service.respondQuickly(to: request, within: limits.quickSearch) else { return false }
        service.log(request, response)
        let persistence = ledger.immediatePersistence
        wire.write(AnswerWriter.ofThisLoop().bytes(of: response, persistence, isHead: head.method == .HEAD))
        needsFlush = true
        lastEvent = context.eventLoop.now
        proceed()
        return true
    }

    /// Whether there is room for an answer; if not, the usual way waits for it and stops reading.
    private func clientReads(_ context: ChannelHandlerContext) -> Bool {
        if context.channel.isWritable { return true }
        flush()
        return context.channel.isWritable
    }

    /// Tells a client that waits before it sends its body to go on.
    func sendContinue() {
        wire.write(ByteBuffer(staticString: "HTTP/1.1 100 Continue\r\n\r\n"))
        needsFlush = true
    }

    /// Sends what was written since the last flush.
    func flush() {
        guard needsFlush else { return }
        needsFlush = false
        wire.flush()
    }

    /// Lets an answer of Hummingbird pass, with what it must say of the connection.
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard phase == .open else { return promise?.fail(ChannelError.outputClosed) ?? () }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if let option = ledger.nextPersistence.option {
                head.headers.replaceOrAdd(name: "Connection", value: option)
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            needsFlush = true
            ledger.finishAnswer()
            lastEvent = context.eventLoop.now
            proceed()
        }
    }
}
