import MovieModel

/// Writes an aggregate as the payload of its record: a compact JSON object with the members of `AggregateField`.
///
/// The same votes give the same bytes: members are in the order of their names, numbers the shortest that read back
/// as themselves.
enum AggregatePayload {
    /// The payload of the aggregate under a key.
    static func bytes(of aggregate: VoteAggregate, key: String) -> [UInt8] {
        let members = AggregateField.allCases.map(\.rawValue).sorted().compactMap(AggregateField.init)
            .map { "\"\($0.rawValue)\":\(value(of: $0, in: aggregate, key: key))" }
        return Array("{\(members.joined(separator: ","))}".utf8)
    }

    private static func value(of field: AggregateField, in aggregate: VoteAggregate, key: String) -> String {
        switch field {
        case .key: quoted(key)
        case .count: "\(aggregate.count)"
        case .sum: number(aggregate.sum)
        case .sumOfSquares: number(aggregate.sumOfSquares)
        case .mean: number(aggregate.mean)
        case .variance: aggregate.variance.map(number) ?? "null"
        case .histogram: "[\(aggregate.histogram.map(String.init).joined(separator: ","))]"
        }
    }

    private static func number(_ value: Double) -> String {
        abs(value) < 1e15 ? Int(exactly: value).map(String.init) ?? "\(value)" : "\(value)"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
