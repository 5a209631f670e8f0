import Testing

@testable import HTTPAPI

/// What a connection owes, step by step.
@Suite struct ConnectionLedgerTests {
    private static let failure = ConnectionFailure.slowHead

    /// Opens a request, which counts unless it is behind the last.
    private static func open(_ ledger: inout ConnectionLedger, _ persistence: Persistence, isRead: Bool = true) {
        let counts = ledger.open(persistence)
        #expect(counts == isRead)
    }

    /// A ledger after whole requests were read and handed on.
    private static func handingOn(_ requests: Persistence...) -> ConnectionLedger {
        var ledger = ConnectionLedger()
        for persistence in requests {
            Self.open(&ledger, persistence)
            ledger.handOn()
            ledger.finishReceiving()
        }
        return ledger
    }

    @Test func `says nothing of a connection that stays open`() {
        var ledger = Self.handingOn(.kept, .keptForOldClient)
        #expect(ledger.nextPersistence == .kept)
        ledger.finishAnswer()
        #expect(ledger.nextPersistence == .keptForOldClient)
        ledger.finishAnswer()
        #expect(!ledger.hasPending)
        #expect(ledger.step == .goOn)
    }

    @Test func `closes with the last answer and reads nothing behind it`() {
        var ledger = Self.handingOn(.kept, .closed)
        Self.open(&ledger, .kept, isRead: false)
        #expect(ledger.nextPersistence == .kept)
        ledger.finishAnswer()
        #expect(ledger.nextPersistence == .closed)
        #expect(ledger.step == .goOn)
        ledger.finishAnswer()
        #expect(ledger.step == .end)
    }

    @Test func `closes with the last answer when the client ended or the server stops`() {
        var ended = Self.handingOn(.kept)
        ended.sawEnd()
        var stopping = Self.handingOn(.kept)
        stopping.drain()
        for var ledger in [ended, stopping] {
            #expect(ledger.nextPersistence == .closed)
            #expect(ledger.step == .goOn)
            ledger.finishAnswer()
            #expect(ledger.step == .end)
        }
    }

    @Test func `ends at once when nothing is owed`() {
        var ledger = ConnectionLedger()
        #expect(ledger.step == .goOn)
        ledger.drain()
        #expect(ledger.immediatePersistence == .closed)
        #expect(ledger.step == .end)
    }

    @Test func `tells a failure behind the answers that are owed`() {
        var ledger = Self.handingOn(.kept, .kept)
        ledger.fail(Self.failure)
        ledger.fail(.slowBody)
        Self.open(&ledger, .kept, isRead: false)
        ledger.finishAnswer()
        #expect(ledger.nextPersistence == .kept)
        #expect(ledger.step == .goOn)
        ledger.finishAnswer()
        #expect(ledger.step == .tell(Self.failure))
    }

    @Test func `tells a failure in the place of the answer to the request that failed`() {
        var ledger = Self.handingOn(.kept)
        Self.open(&ledger, .kept)
        ledger.handOn()
        ledger.fail(.slowBody)
        #expect(ledger.step == .goOn)
        ledger.finishAnswer()
        #expect(ledger.step == .tell(.slowBody))
    }

    @Test func `has nothing to tell when the request that failed was answered already`() {
        var ledger = ConnectionLedger()
        Self.open(&ledger, .kept)
        ledger.handOn()
        ledger.finishAnswer()
        #expect(ledger.step == .goOn)
        ledger.fail(.slowBody)
        #expect(ledger.step == .end)
    }
}
