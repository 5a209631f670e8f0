/// A way to ask a field for values.
public enum FieldOperator: Hashable, Sendable, CaseIterable {
    case has, equal, notEqual, near, wildcard, regex, atLeast, atMost, greater, less, range, tolerance, anyOf, allOf

    /// The sign, as a query writes it.
    public var sign: String {
        switch self {
        case .has: ":"
        case .equal: "="
        case .notEqual: "!="
        case .near, .tolerance: "~"
        case .wildcard: "*"
        case .regex: "/…/"
        case .atLeast: ">="
        case .atMost: "<="
        case .greater: ">"
        case .less: "<"
        case .range: ".."
        case .anyOf: ","
        case .allOf: "+"
        }
    }

    /// What it asks for.
    public var meaning: String {
        switch self {
        case .has: "has the word, phrase, value or range"
        case .equal: "is exactly this"
        case .notEqual: "is not this"
        case .near: "has the words, typos allowed"
        case .wildcard: "has a word of this shape"
        case .regex: "has a word that fits a regular expression"
        case .atLeast: "is at least this"
        case .atMost: "is at most this"
        case .greater: "is more than this"
        case .less: "is less than this"
        case .range: "lies between, both ends included"
        case .tolerance: "is at most so far from this"
        case .anyOf: "has one of these"
        case .allOf: "has all of these"
        }
    }
}

extension FieldKind {
    /// The operators that fields of the kind take.
    public var operators: [FieldOperator] {
        switch self {
        case .text: [.has, .equal, .notEqual, .near, .wildcard, .regex]
        case .facet: [.has, .equal, .notEqual, .anyOf, .allOf]
        case .number, .year:
            [.has, .equal, .notEqual, .atLeast, .atMost, .greater, .less, .range, .tolerance, .anyOf]
        case .id: [.has, .equal, .notEqual, .anyOf]
        }
    }

    /// What the kind is called.
    public var name: String {
        switch self {
        case .text: "text"
        case .facet: "facet"
        case .number: "number"
        case .year: "year"
        case .id: "id"
        }
    }
}
