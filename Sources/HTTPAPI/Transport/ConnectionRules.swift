import MovieModel
import NIOCore
import NIOHTTP1

/// What HTTP asks of a connection and Hummingbird leaves out.
///
/// - `Connection: close` counts in any case, and HTTP/1.0 closes unless it asks to be kept.
/// - A request without exactly one `Host` reaches the server without any, which refuses it.
/// - A request with a body larger than `Limits.bodyBytes`, or of unknown length, is the last of its connection,
///   so that nobody has to read the rest of it.
/// - What the decoder refuses is told as a problem document.
/// - A stopping server closes what is still open after `Limits.drainSeconds`.
final class ConnectionRules: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// What a reply must say of its connection.
    private enum Persistence {
        /// Nothing: it stays open.
        case kept
        /// That it stays open, since an HTTP/1.0 client asked.
        case keptForOldClient
        /// That it closes.
        case closed
    }

    /// One for each request that has no reply yet, the oldest first.
    private var pending: [Persistence] = []
    private var refusal: HTTPParserError?
    private var isDraining = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
        var persistence = Self.persistence(of: head)
        if !Self.hasOneHost(&head) { persistence = .closed }
        pending.append(persistence)
        head.headers.remove(name: "Connection")
        // The one spelling that Hummingbird knows.
        if persistence == .closed { head.headers.add(name: "Connection", value: "close") }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The first error counts: bytes behind it are told as errors of their own.
        refusal = refusal ?? error as? HTTPParserError
        context.fireErrorCaught(error)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent, ChannelEvent.inputClosed: beginDraining(context)
        default: break
        }
        context.fireUserInboundEventTriggered(event)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .head(var head) = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        if pending.isEmpty, let refusal {
            return write(DecoderRefusal(refusal), context, promise: promise)
        }
        switch pending.isEmpty ? .closed : pending.removeFirst() {
        case .kept where !isDraining: break
        case .keptForOldClient where !isDraining: head.headers.replaceOrAdd(name: "Connection", value: "keep-alive")
        case .kept, .keptForOldClient, .closed: head.headers.replaceOrAdd(name: "Connection", value: "close")
        }
        context.write(wrapOutboundOut(.head(head)), promise: promise)
    }

    private func write(_ refusal: DecoderRefusal, _ context: ChannelHandlerContext, promise: EventLoopPromise<Void>?) {
        context.write(wrapOutboundOut(.head(refusal.head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(refusal.body))), promise: promise)
    }

    private func beginDraining(_ context: ChannelHandlerContext) {
        guard !isDraining else { return }
        isDraining = true
        let channel = context.channel
        context.eventLoop.scheduleTask(in: .seconds(Int64(Limits.drainSeconds))) { channel.close(promise: nil) }
    }

    private static func persistence(of head: HTTPRequestHead) -> Persistence {
        let options = head.headers[canonicalForm: "Connection"].map { $0.lowercased() }
        let length = head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
        if options.contains("close") || length > Limits.bodyBytes || head.headers.contains(name: "Transfer-Encoding") {
            return .closed
        }
        guard isOld(head.version) else { return .kept }
        return options.contains("keep-alive") ? .keptForOldClient : .closed
    }

    /// Whether a request names exactly one host, as HTTP/1.1 asks; without one it keeps none.
    private static func hasOneHost(_ head: inout HTTPRequestHead) -> Bool {
        let hosts = head.headers["Host"]
        if hosts.count == 1, let host = hosts.first, !host.isEmpty { return true }
        head.headers.remove(name: "Host")
        guard hosts.isEmpty, isOld(head.version) else { return false }
        head.headers.add(name: "Host", value: "localhost")
        return true
    }

    /// Whether a client speaks HTTP/1.0, which closes by default and need not name a host.
    private static func isOld(_ version: HTTPVersion) -> Bool { version.major == 1 && version.minor == 0 }
}
