import NIOCore

/// The timers of one connection that are set.
struct Deadlines {
    /// For the end of a request's head.
    var head: Scheduled<Void>?
    /// For the end of a request's body.
    var body: Scheduled<Void>?
    /// For anything at all to happen.
    var idle: Scheduled<Void>?
    /// For the last answer of a stopping server.
    var drain: Scheduled<Void>?
    /// For the client's end of the connection.
    var linger: Scheduled<Void>?
    /// Whether a body ended in the read that is going on.
    var endedBody = false

    /// A head has come.
    mutating func cancelHead() {
        head?.cancel()
        head = nil
    }

    /// A request has come to its end.
    mutating func cancelBody() {
        guard let task = body else { return }
        task.cancel()
        body = nil
        endedBody = true
    }

    /// Nothing more is read.
    mutating func cancelReceiving() {
        cancelHead()
        cancelBody()
    }

    /// The connection is ending; a stopping server goes on to watch it.
    mutating func cancelOpen() {
        cancelReceiving()
        idle?.cancel()
        idle = nil
    }

    /// The connection is gone.
    mutating func cancelAll() {
        cancelOpen()
        drain?.cancel()
        linger?.cancel()
        (drain, linger) = (nil, nil)
    }
}
