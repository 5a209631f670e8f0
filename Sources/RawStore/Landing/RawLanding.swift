import Database
import MovieModel

/// The writing side of a landing store, valid inside the closure of ``RawStore/land(run:_:)``.
///
/// What arrives is committed every ``batchParts`` parts or ``batchBytes`` bytes, with the run's counters in the same
/// transaction, so neither memory nor what a kill can undo grows with the file.
public final class RawLanding {
    /// The parts and rejections of one transaction.
    static let batchParts = 10_000
    /// The payload bytes of one transaction.
    static let batchBytes = 32 << 20

    /// What the run has come to.
    public private(set) var counters: RawCounters

    private let run: RawRun
    private let batches: SQLiteBatches
    private let find: any SQLStatement
    private let insert: any SQLStatement
    private let log: any SQLStatement
    private var preambles: PreambleTable
    private var readings: [Int64: Reading] = [:]
    private var nextSequence: Int64
    private var pendingParts = 0
    private var pendingBytes = 0

    /// A file being read.
    private struct Reading {
        var path: String
        var preambleID: Int64
        /// The run's counters when it began.
        var countersBefore: RawCounters
    }

    init(run: RawRun, batches: SQLiteBatches) throws {
        let connection = batches.connection
        self.run = run
        self.batches = batches
        find = try connection.statement(LandingStatement.find)
        insert = try connection.statement(LandingStatement.insert)
        log = try connection.statement(LandingStatement.logChange)
        preambles = try PreambleTable(connection)
        nextSequence = try RawStore.lastSequence(connection) + 1
        counters =
            try connection.first("SELECT \(RawCounters.columns) FROM run WHERE id = $1", [.integer(run.id)]) {
                RawCounters($0, from: 0)
            } ?? RawCounters()
    }

    /// Begins the reading of a file and returns its number.
    public func file(_ file: RawFile) throws -> Int64 {
        let preambleID = try preambles.id(of: file.preamble, batches.connection)
        let id = try batches.connection.insert(
            LandingStatement.beginFile,
            [
                .text(file.source), .text(file.path), SQLValue(file.size), .blob(file.hash.bytes),
                .blob(file.declarationHash.bytes), .integer(preambleID), .integer(run.id),
            ])
        readings[id] = Reading(path: file.path, preambleID: preambleID, countersBefore: counters)
        return id
    }

    /// Stores a part, or finds that the store has it already.
    ///
    /// A part is the same only if its file would also decode it the same way.
    ///
    /// - Precondition: Its file was begun in this landing.
    public func land(_ part: RawPart) throws -> LandingOutcome {
        let outcome = try store(part, in: reading(part.fileID))
        counters.read += part.recordCount
        switch outcome {
        case .new: counters.new += 1
        case .changed: counters.changed += 1
        case .same: counters.same += 1
        }
        try account(part.payload.count)
        return outcome
    }

    /// Sets a broken record aside with its reason.
    ///
    /// The same bytes at the same place are set aside once, however often they are read.
    ///
    /// - Precondition: Its file was begun in this landing.
    public func quarantine(_ rejection: Rejection, payload: [UInt8], fileID: Int64) throws {
        let place = rejection.place
        try batches.connection.execute(
            LandingStatement.quarantine,
            [
                .text(run.source), .text(place?.file ?? reading(fileID).path), SQLValue(place?.line ?? 0),
                SQLValue(place?.byteOffset ?? 0), SQLValue(place?.byteCount ?? payload.count),
                .blob(ContentHash(of: payload).bytes), .text(rejection.code), .text(rejection.reason),
                .integer(fileID), .integer(run.id), .blob(payload),
            ])
        counters.read += 1
        counters.quarantined += 1
        try account(payload.count)
    }

    /// Marks a part as gone from its source; `false` if the store does not have it, or not any more.
    public func remove(key: String, source: String, ordinal: Int = 0) throws -> Bool {
        let recordID = try batches.connection.first(
            LandingStatement.remove,
            [.text(key), .text(source), SQLValue(ordinal), .integer(nextSequence)]
        ) { $0.integer(0) }
        guard let recordID else { return false }
        try logChange(of: recordID, "delete")
        try account(0)
        return true
    }

    /// Ends the reading of a file that was read to its end: an unchanged file need not be read again.
    ///
    /// Rejections of earlier readings of its path that did not come up again are resolved.
    ///
    /// - Precondition: The file was begun in this landing.
    public func complete(fileID: Int64) throws {
        let reading = reading(fileID)
        let own = counters - reading.countersBefore
        try batches.connection.execute(
            LandingStatement.completeFile, own.values + [.integer(fileID)])
        try batches.connection.execute(
            LandingStatement.resolveQuarantine, [.text(run.source), .text(reading.path), .integer(fileID)])
        readings[fileID] = nil
    }

    /// Commits everything up to here.
    public func commit() throws {
        try storeCounters()
        try batches.commit()
        pendingParts = 0
        pendingBytes = 0
    }

    /// Writes the counters into the open transaction.
    func storeCounters() throws {
        try batches.connection.execute(
            LandingStatement.storeCounters, counters.values + [.integer(run.id)])
    }
}

extension RawLanding {
    /// What the store holds of a part already.
    private struct Known {
        var recordID: Int64
        /// Whether its content and its preamble are the ones now landed.
        var isSame: Bool
    }

    private func store(_ part: RawPart, in reading: Reading) throws -> LandingOutcome {
        let hash = part.contentHash.bytes
        let known = try find.first([.text(part.key), .text(part.source), SQLValue(part.ordinal)]) { row in
            Known(
                recordID: row.integer(0),
                isSame: row.blob(1) == hash && row.integer(2) == reading.preambleID && !row.bool(3))
        }
        if known?.isSame == true { return .same }
        let content: [SQLValue] = [
            .integer(nextSequence), .blob(hash), .integer(part.fileID), SQLValue(part.place.line),
            SQLValue(part.place.byteOffset), SQLValue(part.place.byteCount), .blob(part.payload),
        ]
        if let known {
            try batches.connection.execute(LandingStatement.update, content + [.integer(known.recordID)])
            try logChange(of: known.recordID, "upsert")
            return .changed
        }
        let recordID = try insert.insert(content + [.text(part.key), .text(part.source), SQLValue(part.ordinal)])
        try logChange(of: recordID, "upsert")
        return .new
    }

    private func logChange(of recordID: Int64, _ operation: String) throws {
        try log.run([.integer(nextSequence), .integer(recordID), .text(operation), .integer(run.id)])
        nextSequence += 1
    }

    private func account(_ byteCount: Int) throws {
        counters.bytes += byteCount
        pendingParts += 1
        pendingBytes += byteCount
        if pendingParts >= Self.batchParts || pendingBytes >= Self.batchBytes { try commit() }
    }

    private func reading(_ fileID: Int64) -> Reading {
        guard let reading = readings[fileID] else { preconditionFailure("a part's file is begun before it lands") }
        return reading
    }
}
