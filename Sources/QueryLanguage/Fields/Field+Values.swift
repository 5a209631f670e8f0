extension Field {
    /// What its values are, in a sentence.
    var valueNoun: String {
        switch kind {
        case .text: "text"
        case .facet: "one of its values"
        case .year: "a number"
        case .id: "an id"
        case .number(let format):
            "a number from \(format.bounds.lowerBound.spelled(decimals: 0)) to "
                + format.bounds.upperBound.spelled(decimals: 0)
        }
    }

    /// The spellings its values have.
    var spellings: [String] {
        switch kind {
        case .text: ["word", "phrase"]
        case .facet: Array(values.map(\.code).prefix(8))
        case .year: ["number", "range", "decade"]
        case .id: ["id"]
        case .number(let format):
            ["number", "range"] + (format.percentOf == nil ? [] : ["percentage"])
                + (format.allowsDurations ? ["duration"] : [])
        }
    }
}
