import NIOCore

extension FastLane {
    /// A read has gone through the decoder: whatever is incomplete now has to be completed in time.
    ///
    /// Most reads end where a request ends, so no timer is set for most requests: a timer of an event loop is cheap
    /// to set and dear to cancel.
    func didRead(endingWithBlankLine: Bool) {
        guard phase == .open, let context else { return }
        if ledger.isReceiving {
            guard deadlines.body == nil else { return }
            deadlines.body = schedule(context, in: limits.body) { [weak self] in self?.fail(.slowBody) }
        } else if deadlines.endedBody {
            // A body may end with any bytes; the next read starts the clock.
            deadlines.endedBody = false
        } else if !endingWithBlankLine, !ledger.isLastSeen, deadlines.head == nil {
            deadlines.head = schedule(context, in: limits.head) { [weak self] in self?.fail(.slowHead) }
        }
    }

    /// Ends the connection when nothing has moved for so long as `ConnectionLimits.idle` allows.
    ///
    /// One task for the connection, which moves itself when something has moved since it was set.
    func watchIdleness(_ context: ChannelHandlerContext) {
        let limit = TimeAmount(limits.idle)
        let due = (ledger.hasPending ? context.eventLoop.now : lastEvent) + limit
        deadlines.idle = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { [weak self] in
            guard let self, self.phase == .open, let context = self.context else { return }
            let isIdle = !self.ledger.hasPending && context.eventLoop.now - self.lastEvent >= limit
            if isIdle { self.end() } else { self.watchIdleness(context) }
        }
    }

    /// Has something done later on this event loop.
    func schedule(
        _ context: ChannelHandlerContext, in time: Duration, _ action: @escaping () -> Void
    ) -> Scheduled<Void> {
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time), action)
    }
}
