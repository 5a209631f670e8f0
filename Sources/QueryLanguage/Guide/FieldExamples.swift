/// Queries that show what one field takes, made from what its values look like.
struct FieldExamples {
    let field: Field

    /// A query for each operator that its values allow.
    ///
    /// A list of values needs two of them.
    func query(of fieldOperator: FieldOperator) -> String? {
        guard field.kind.operators.contains(fieldOperator), let value = sample(0) else { return nil }
        let name = field.name
        switch fieldOperator {
        case .has, .equal, .notEqual, .near, .atLeast, .atMost, .greater, .less:
            return name + fieldOperator.sign + value
        case .wildcard: return name + ":alie*"
        case .regex: return name + ":/al.en/"
        case .tolerance: return name + ":" + value + "~1"
        case .range: return sample(1).map { name + ":" + value + ".." + $0 }
        case .anyOf, .allOf: return sample(1).map { name + ":" + value + fieldOperator.sign + $0 }
        }
    }

    /// The queries to show: those of its operators, and its other spellings of values.
    var queries: [String] {
        field.kind.operators.compactMap(query) + spellings
    }

    /// Spellings of values that only some fields have.
    private var spellings: [String] {
        switch field.kind {
        case .text: return [field.name + ":\"blade runner\""]
        case .facet: return []
        case .year: return [field.name + ":1980s", field.name + ":[1990 TO 1999]"]
        case .id:
            let alias = field.aliases.first { $0 == "tmdbid" }
            return [field.name + ":tmdb/603"] + (alias.map { [$0 + ":603"] } ?? [])
        case .number(let format):
            return (format.percentOf == nil ? [] : [field.name + ">=75%"])
                + (format.allowsMagnitudes ? [field.name + ">=10k"] : [])
                + (format.allowsDurations ? [field.name + "<=1h30m"] : [])
        }
    }

    /// The first or the second of two values, the lesser first.
    private func sample(_ place: Int) -> String? {
        switch field.kind {
        case .text: return ["alien", "heat"][place]
        case .facet(let values): return place < values.count ? values[place].code.valueSpelling : nil
        case .year: return ["1986", "1999"][place]
        case .id: return ["tt0133093", "tt0078748"][place]
        case .number(let format):
            let scale = format.percentOf ?? format.bounds.lowerBound...(format.bounds.lowerBound + 5)
            let value = scale.lowerBound + (scale.upperBound - scale.lowerBound) * [0.6, 0.8][place]
            return value.spelled(decimals: format.decimals)
        }
    }
}
