import QueryLanguage

/// A query that uses an operator on a field, whether the field takes it or not.
enum OperatorSample {
    /// The query, or `nil` where the sign cannot be told from part of a value.
    static func query(of fieldOperator: FieldOperator, _ field: Field) -> String? {
        guard let (low, high) = values(of: field) else { return nil }
        switch fieldOperator {
        case .has, .equal, .notEqual, .atLeast, .atMost, .greater, .less:
            return field.name + fieldOperator.sign + low
        case .near: return field.kind == .text ? field.name + "~" + low : nil
        case .wildcard: return field.kind == .text ? field.name + ":alie*" : nil
        case .regex: return field.name + ":/al.en/"
        case .range: return field.kind == .text ? nil : field.name + ":" + low + ".." + high
        case .tolerance: return field.kind == .text ? nil : field.name + ":" + low + "~1"
        case .anyOf: return field.kind == .text ? nil : field.name + ":" + low + "," + high
        case .allOf: return field.kind == .text ? nil : field.name + ":" + low + "+" + high
        }
    }

    private static func values(of field: Field) -> (String, String)? {
        switch field.kind {
        case .text: return ("alien", "heat")
        case .facet(let values): return values.count < 2 ? nil : (values[0].code, values[1].code)
        case .year: return ("1979", "1986")
        case .number: return ("5", "6")
        case .id: return ("tt0078748", "tt0090605")
        }
    }
}

extension ParsedQuery {
    /// Whether it was understood as a question about a field rather than as words, or as a value that does not exist.
    func asks(_ field: Field) -> Bool {
        !diagnostics.contains { $0.severity == .error } && canonical.contains(field.name)
    }
}
