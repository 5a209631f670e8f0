import Decoding
import MovieModel

/// Counts the votes of single users under the keys of what they rate.
///
/// Memory is bounded by the number of keys, whatever the number of votes.
struct VoteAggregator {
    private let aggregation: Aggregation
    private var aggregates: [String: VoteAggregate] = [:]

    /// Creates an aggregator without votes.
    init(_ aggregation: Aggregation) {
        self.aggregation = aggregation
    }

    /// Adds the vote of one record.
    ///
    /// - Throws: A rejection of the record if its vote is missing, no number or off the scale.
    mutating func add(_ record: DecodedRecord, key: String) throws(Rejection) {
        let vote = try vote(in: record)
        aggregates[key, default: VoteAggregate()].add(vote, on: aggregation.scale)
    }

    /// Calls `body` with each key and its aggregate, in the order of the keys.
    func forEach(_ body: (String, VoteAggregate) throws -> Void) rethrows {
        for (key, aggregate) in aggregates.sorted(by: { $0.key < $1.key }) { try body(key, aggregate) }
    }

    private func vote(in record: DecodedRecord) throws(Rejection) -> Double {
        guard let text = aggregation.value.firstText(in: record.value) else {
            throw Rejection(code: "missing_value", reason: "no rating where one is expected", place: record.place)
        }
        guard let vote = Double(text), vote.isFinite else {
            throw Rejection(
                code: "bad_number", reason: "the rating is \"\(text.prefix(40))\", which is not a number",
                place: record.place)
        }
        guard aggregation.scale.contains(vote) else {
            let scale = "\(aggregation.scale.lowerBound) to \(aggregation.scale.upperBound)"
            throw Rejection(
                code: "off_scale", reason: "the rating is \(text), off its scale of \(scale)", place: record.place)
        }
        return vote
    }
}
