import Logging
import MovieModel
import NIOCore
import NIOHTTP1

/// Answers the hot routes of one connection on its event loop, and keeps HTTP's rules for every request on it.
///
/// It stands right behind the decoder. A request for a hot route is answered at once when nothing is pending, the
/// client reads, and the search is quick; every other request goes on to Hummingbird, whose answers pass through it.
/// Either way the same service answers. The lane alone decides when the connection ends.
///
/// It lives on its event loop alone. The topics are in its extensions: answers, deadlines, and the end.
final class FastLane: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    /// How far the connection is.
    enum Phase {
        /// It reads and answers.
        case open
        /// It sends the rest and reads nothing more.
        case ending
    }

    let service: APIService
    let limits: ConnectionLimits
    let wire: LaneWire
    var ledger = ConnectionLedger()
    var phase = Phase.open
    var deadlines = Deadlines()
    /// When something last moved: a request, a part of a body, or an answer.
    var lastEvent = NIODeadline.uptimeNanoseconds(0)
    /// Whether the client has ended its half.
    var isHalfClosed = false
    /// Whether something was written that is not flushed.
    var needsFlush = false
    var context: ChannelHandlerContext?
    /// The address of the client, without its port.
    private(set) lazy var client = context?.channel.remoteAddress?.ipAddress ?? ""
    private let routes: HotRoutes
    /// A request for a hot route until its end is read.
    private var held: HTTPRequestHead?
    private var isBehindLast = false

    /// Creates the lane of a connection.
    ///
    /// - Parameters:
    ///   - routes: what is answered at once.
    ///   - wire: the end of the same pipeline.
    init(service: APIService, routes: HotRoutes, limits: ConnectionLimits, wire: LaneWire) {
        self.service = service
        self.routes = routes
        self.limits = limits
        self.wire = wire
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        wire.lane = self
        lastEvent = context.eventLoop.now
        watchIdleness(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        deadlines.cancelAll()
        self.context = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        phase = .ending
        deadlines.cancelAll()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard phase == .open, !isBehindLast else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): receive(head, context)
        case .body:
            lastEvent = context.eventLoop.now
            context.fireChannelRead(data)
        case .end:
            deadlines.cancelBody()
            ledger.finishReceiving()
            if let head = held {
                held = nil
                if answerAtOnce(head, context) { return }
                handOn(head, context)
            }
            context.fireChannelRead(data)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush()
        context.fireChannelReadComplete()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else { return context.fireErrorCaught(error) }
        fail(.refused(error))
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent: drain(context)  // Not passed on: nobody else may end the connection.
        case ChannelEvent.inputClosed: clientEnded(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    private func receive(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadlines.cancelHead()
        lastEvent = context.eventLoop.now
        var head = head
        guard ledger.open(Persistence(&head)) else {
            isBehindLast = true
            return
        }
        if routes.contain(head), !RequestRefusal.applies(to: head) {
            held = head
        } else {
            if !ledger.hasPending, Self.waitsForLeave(head) { sendContinue() }
            handOn(head, context)
        }
    }

    /// Whether a client sends a body, that is not too large, only when it is told to go on.
    private static func waitsForLeave(_ head: HTTPRequestHead) -> Bool {
        let length = head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
        return length <= Limits.bodyBytes && head.version != .http1_0
            && head.headers[canonicalForm: "Expect"].contains { $0.lowercased() == "100-continue" }
    }

    /// Lets Hummingbird have a request.
    private func handOn(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        ledger.handOn()
        var head = head
        // The lane ends the connection; the one spelling that Hummingbird knows lets it stop reading.
        head.headers.remove(name: "Connection")
        if ledger.isLastSeen { head.headers.add(name: "Connection", value: "close") }
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }
}
