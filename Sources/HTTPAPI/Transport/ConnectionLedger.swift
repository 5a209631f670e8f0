/// Keeps account of what a connection owes its client, and says when it ends.
///
/// A pure state machine: ``FastLane`` tells it what happened and does what ``step`` says. Its invariant is the order
/// of answers: an answer made at once is allowed only while nothing is pending, and a failure is told behind every
/// answer still owed.
struct ConnectionLedger {
    /// What is to be done now.
    enum Step: Hashable {
        /// Nothing; something else is to come first.
        case goOn
        /// The failure is to be told, and the connection to end.
        case tell(ConnectionFailure)
        /// The connection is to end.
        case end
    }

    /// The requests handed on whose answers are not complete, the oldest first.
    private var pending: [Persistence] = []
    /// The request being received, or the one received last.
    private var current = Persistence.kept
    /// Whether the head of a request was read and its end was not.
    private(set) var isReceiving = false
    /// Whether the request being received was handed on and its answer is not complete.
    private var isCurrentOwed = false
    /// Whether no request is read behind the ones read so far.
    private(set) var isLastSeen = false
    /// Whether the connection ends as soon as nothing is owed.
    private var isDraining = false
    private var failure: ConnectionFailure?

    /// Whether answers are owed.
    var hasPending: Bool { !pending.isEmpty }

    /// The head of a request was read; returns `false` if it is behind the last one and counts for nothing.
    mutating func open(_ persistence: Persistence) -> Bool {
        guard !isLastSeen, failure == nil else { return false }
        current = persistence
        isReceiving = true
        isCurrentOwed = false
        isLastSeen = persistence == .closed
        return true
    }

    /// The request whose head was read last goes to whoever answers later.
    mutating func handOn() {
        pending.append(current)
        isCurrentOwed = isReceiving
    }

    /// The request came to its end.
    mutating func finishReceiving() {
        isReceiving = false
        isCurrentOwed = false
    }

    /// What an answer that is made at once says of the connection.
    ///
    /// - Precondition: nothing is pending.
    var immediatePersistence: Persistence { isLastSeen || isDraining ? .closed : current }

    /// What the answer that starts now says of the connection: the oldest pending one.
    var nextPersistence: Persistence {
        if failure == nil, pending.count <= 1, isLastSeen || isDraining { return .closed }
        return pending.first == .keptForOldClient ? .keptForOldClient : .kept
    }

    /// The oldest pending answer is complete.
    mutating func finishAnswer() {
        if !pending.isEmpty { pending.removeFirst() }
        if pending.isEmpty { isCurrentOwed = false }
    }

    /// No more requests will come, since the client has ended its half.
    mutating func sawEnd() { isLastSeen = true }

    /// The connection is to end once nothing is owed.
    mutating func drain() { isDraining = true }

    /// What was being read failed; the first failure counts, and none behind the last request.
    mutating func fail(_ failure: ConnectionFailure) {
        guard isReceiving || !isLastSeen else { return }
        self.failure = self.failure ?? failure
    }

    /// What is to be done now.
    var step: Step {
        guard let failure else { return pending.isEmpty && (isLastSeen || isDraining) ? .end : .goOn }
        // The failed request itself may be among the pending ones: nobody else will answer it.
        guard pending.count <= (isCurrentOwed ? 1 : 0) else { return .goOn }
        // It was answered before its end came: there is nothing left to answer.
        return isReceiving && !isCurrentOwed ? .end : .tell(failure)
    }
}
