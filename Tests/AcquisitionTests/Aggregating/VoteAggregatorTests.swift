import Decoding
import MovieModel
import RawStore
import TestSupport
import Testing

@testable import Acquisition

struct VoteAggregatorTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func example(at locations: [String]) throws -> Example {
        var example = try Example(.delimited(.csv), at: locations, in: directory, key: "movie")
        example.source.aggregation = Aggregation(value: try .picking("rating"), scale: 0.5...5)
        return example
    }

    @Test func `makes one record of the votes under a key`() throws {
        let path = try directory.write(
            "user,movie,rating\n1,b,0.5\n1,a,4\n2,a,5.0\n3,a,4.5\n2,b,x\n2,b,5.5\n2,,1\n2,b,\n", to: "a.csv")
        let example = try example(at: [path])
        let report = try example.run()
        #expect(report.counts == [8, 2, 0, 0, 4])
        #expect(
            try example.payloads() == [
                "a": [
                    #"{"count":3,"histogram":[0,0,0,0,0,0,0,1,1,1],"key":"a","mean":4.5,"sum":13.5,"#
                        + #""sumOfSquares":61.25,"variance":0.25}"#
                ],
                "b": [
                    #"{"count":1,"histogram":[1,0,0,0,0,0,0,0,0,0],"key":"b","mean":0.5,"sum":0.5,"#
                        + #""sumOfSquares":0.25,"variance":null}"#
                ],
            ])
        let waiting = try example.store.quarantine(limit: 10).sorted { $0.id < $1.id }
        #expect(waiting.map(\.rejection.place?.line) == [6, 7, 8, 9])
        #expect(waiting.map(\.rejection.code) == ["bad_number", "off_scale", "missing_key", "missing_value"])
        let part = try #require(try example.store.changes(after: 0, limit: 1).records.first?.parts.first)
        #expect(part.place == RecordPlace(file: path, line: 1, byteOffset: 0, byteCount: 0))
        #expect(part.preamble.columns == nil, "the payload is JSON, whatever the votes were")
    }

    @Test func `changes only the keys whose votes changed`() throws {
        let path = try directory.write("movie,rating\na,4\nb,5\n", to: "a.csv")
        let example = try example(at: [path])
        try example.run()
        #expect(try example.run().state == .unchanged)
        try directory.write("movie,rating\na,4\nb,5\nb,1\n", to: "a.csv")
        #expect(try example.run().counts == [3, 0, 1, 1, 0])
    }

    @Test func `adds up the votes of all files`() throws {
        try directory.write("movie,rating\na,4\n", to: "1.csv")
        try directory.write("movie,rating\na,5\n", to: "2.csv")
        let example = try example(at: ["\(directory.path)/*.csv"])
        #expect(try example.run().counts == [2, 1, 0, 0, 0])
        #expect(try example.payloads()["a"]?.first?.hasPrefix(#"{"count":2,"#) == true)
        try directory.write("movie,rating\na,5\na,3\n", to: "2.csv")
        try example.run()
        #expect(try example.payloads()["a"]?.first?.hasPrefix(#"{"count":3,"#) == true)
    }

    @Test func `lands nothing of a source of which a file is missing`() throws {
        let path = try directory.write("movie,rating\na,4\n", to: "1.csv")
        let example = try example(at: [path, "\(directory.path)/2.csv"])
        #expect(try example.run().failure != nil)
        #expect(try example.payloads().isEmpty)
        try directory.write("movie,rating\na,5\n", to: "2.csv")
        #expect(try example.run().state == .completed)
    }

    /// The statistics as their definitions have them, over all votes at once.
    private struct SlowModel {
        var votes: [Double]
        var mean: Double { votes.reduce(0, +) / Double(votes.count) }
        var variance: Double? {
            guard votes.count > 1 else { return nil }
            return votes.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(votes.count - 1)
        }
        func count(in bin: Int) -> Int {
            votes.filter { vote in
                let tenth = (vote - 0.5) / 4.5 * 10
                return tenth >= Double(bin) && (tenth < Double(bin + 1) || bin == 9)
            }.count
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `agrees with statistics over all votes at once`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var aggregator = VoteAggregator(Aggregation(value: try .picking("rating"), scale: 0.5...5))
        var votes: [String: [Double]] = [:]
        for line in 0..<500 {
            let vote = Double.random(in: 0.5...5, using: &random)
            let key = "\(Int.random(in: 0..<40, using: &random))"
            votes[key, default: []].append(vote)
            let record = DecodedRecord(
                place: RecordPlace(file: "f", line: line, byteOffset: 0, byteCount: 0), payload: [],
                value: .object([RecordValue.Member("rating", .text("\(vote)"))]))
            try aggregator.add(record, key: key)
        }
        var keys: [String] = []
        aggregator.forEach { key, aggregate in
            keys.append(key)
            let model = SlowModel(votes: votes[key] ?? [])
            #expect(aggregate.count == model.votes.count)
            #expect(abs(aggregate.mean - model.mean) < 1e-9)
            #expect((aggregate.variance == nil) == (model.variance == nil))
            #expect(abs((aggregate.variance ?? 0) - (model.variance ?? 0)) < 1e-9)
            #expect(aggregate.histogram == (0..<10).map(model.count))
        }
        #expect(keys == votes.keys.sorted())
    }

    @Test(arguments: [
        ("a\"b\\c", #""key":"a\"b\\c""#), ("tab\tend", #""key":"tab\u0009end""#), ("夜", #""key":"夜""#),
    ])
    func `writes any key as JSON`(key: String, expected: String) {
        var aggregate = VoteAggregate()
        aggregate.add(5, on: 0...10)
        let text = String(decoding: AggregatePayload.bytes(of: aggregate, key: key), as: UTF8.self)
        #expect(text.contains(expected))
    }
}
