import Decoding
import MovieModel
import RawStore

/// Takes the decoded records of a source's files into its landing store.
///
/// One by one, each as a part under its key; or, for an aggregating source, as one part per key once every file has
/// been read.
struct RecordSink {
    private let source: SourceDeclaration
    private let landing: RawLanding
    private var ordinals = OrdinalCounter()
    private var aggregator: VoteAggregator?
    /// The records taken so far.
    private(set) var recordCount = 0

    /// Creates a sink for one run.
    init(source: SourceDeclaration, landing: RawLanding) {
        self.source = source
        self.landing = landing
        aggregator = source.aggregation.map(VoteAggregator.init)
    }

    /// Takes an entry of a file; one that is refused goes to quarantine and stops nothing.
    ///
    /// - Throws: What the store throws.
    mutating func take(_ entry: DecodedEntry, fileID: Int64) throws {
        recordCount += 1
        switch entry {
        case .record(let record): try take(record, fileID: fileID)
        case .rejected(let rejection, let payload):
            try landing.quarantine(rejection, payload: payload, fileID: fileID)
        }
    }

    /// Lands the aggregates, after the last file and as parts of it.
    ///
    /// Their votes stand all over the source's files, so their place is the file as a whole.
    mutating func finish(file: String, fileID: Int64) throws {
        let place = RecordPlace(file: file, line: 1, byteOffset: 0, byteCount: 0)
        try aggregator?.forEach { key, aggregate in
            let payload = AggregatePayload.bytes(of: aggregate, key: key)
            var part = part(key: key, payload: payload, place: place, fileID: fileID)
            part.recordCount = aggregate.count
            _ = try landing.land(part)
        }
        aggregator = nil
    }

    private mutating func take(_ record: DecodedRecord, fileID: Int64) throws {
        guard let key = source.key.firstText(in: record.value) else {
            let missing = Rejection(
                code: "missing_key", reason: "no value for the key of the record", place: record.place)
            return try landing.quarantine(missing, payload: record.payload, fileID: fileID)
        }
        guard aggregator == nil else { return try aggregate(record, key: key, fileID: fileID) }
        var part = part(key: key, payload: record.payload, place: record.place, fileID: fileID)
        part.ordinal = ordinals.next(for: key)
        _ = try landing.land(part)
    }

    private mutating func aggregate(_ record: DecodedRecord, key: String, fileID: Int64) throws {
        let refusal: Rejection?
        do throws(Rejection) {
            try aggregator?.add(record, key: key)
            refusal = nil
        } catch {
            refusal = error
        }
        if let refusal { try landing.quarantine(refusal, payload: record.payload, fileID: fileID) }
    }

    private func part(key: String, payload: [UInt8], place: RecordPlace, fileID: Int64) -> RawPart {
        RawPart(
            key: key, source: source.name, payload: payload, contentHash: ContentHash(of: payload), place: place,
            fileID: fileID)
    }
}
