import NIOCore

/// The end of the pipeline at the socket: shows the lane what was read, and takes whole answers past the encoder.
///
/// The order on the socket stays right, since both kinds of answer enter the channel's one queue of writes.
final class LaneWire: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Told of every read after the decoder and everything behind it have had it.
    weak var lane: FastLane?
    /// Whether what comes is read and thrown away.
    var isDeaf = false
    private var context: ChannelHandlerContext?
    /// The last four bytes read, the newest lowest.
    private var tail: UInt32 = 0

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDeaf else { return }
        let bytes = unwrapInboundIn(data).readableBytesView
        for byte in bytes.suffix(4) { tail = tail << 8 | UInt32(byte) }
        let endsWithBlankLine = tail == 0x0D0A_0D0A
        context.fireChannelRead(data)
        lane?.didRead(endingWithBlankLine: endsWithBlankLine)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // Whoever is behind may have stopped reading; the client's end must be seen all the same.
        if isDeaf { context.read() }
    }

    /// Queues bytes behind everything written before.
    func write(_ bytes: ByteBuffer, promise: EventLoopPromise<Void>? = nil) {
        guard let context else { return promise?.fail(ChannelError.ioOnClosedChannel) ?? () }
        context.write(wrapOutboundOut(bytes), promise: promise)
    }

    /// Sends what is queued.
    func flush() { context?.flush() }

    /// Asks for more bytes whatever those behind ask.
    func read() { context?.read() }
}
