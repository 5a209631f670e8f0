import QueryLanguage

/// Facets of numbers, whose values are chosen by ranges of their field.
///
/// A year or a number of providers is chosen by itself, as in `year:1999`. A band of ratings is chosen by any range that
/// holds all of it: `rating>=70` chooses the three highest.
extension FacetField {
    /// The lower ends of the bands of ratings.
    private static let ratingBands = Array(stride(from: 0, through: 90, by: 10))

    /// The facet whose values a range of a field is about, and the codes it chooses.
    static func chosen(by range: NumberRange, of field: String) -> (facet: FacetField?, codes: [String])? {
        guard let facet = FacetField(rawValue: field) else { return nil }
        return facet.codes(in: range).map { (facet, $0) }
    }

    /// The facet that alternatives are about if all are about the same one of numbers, and the codes any of them chooses.
    static func chosen(
        byAny choices: [(facet: FacetField?, codes: [String])]
    ) -> (facet: FacetField?, codes: [String]) {
        guard let facet = choices.first?.facet, facet.isChosenByRanges, choices.allSatisfy({ $0.facet == facet }) else {
            return (nil, [])
        }
        return (facet, choices.flatMap(\.codes))
    }

    private var isChosenByRanges: Bool {
        switch self {
        case .year, .providers, .rating: true
        case .genre, .lang, .country, .decade: false
        }
    }

    /// The codes that a range of the field chooses, ascending; `nil` for a facet that no range is about.
    public func codes(in range: NumberRange) -> [String]? {
        switch self {
        case .year, .providers: range.wholeNumbers
        case .rating: Self.ratingBands.filter { range.holds(Self.band(from: $0)) }.map(String.init)
        case .genre, .lang, .country, .decade: nil
        }
    }

    /// What a query says behind the name of the field to choose a code: `1999`, or `70..<80` for a band of ratings.
    public func choice(of code: String) -> String {
        guard self == .rating, let start = Int(code) else { return code }
        return start < 90 ? "\(start)..<\(start + 10)" : "\(start)..100"
    }

    /// The numbers that a code stands for; `nil` for a facet of other values and for what is no code.
    func range(of code: String) -> NumberRange? {
        guard let number = Int(code) else { return nil }
        let first = NumberBound(Double(number))
        switch self {
        case .year, .providers: return NumberRange(lower: first, upper: first)
        case .decade: return NumberRange(lower: first, upper: NumberBound(Double(number) + 9))
        case .rating: return Self.ratingBands.contains(number) ? Self.band(from: number) : nil
        case .genre, .lang, .country: return nil
        }
    }

    /// The ratings of a band; the highest one has its upper end.
    private static func band(from start: Int) -> NumberRange {
        NumberRange(
            lower: NumberBound(Double(start)), upper: NumberBound(Double(start + 10), isInclusive: start == 90))
    }
}

extension NumberRange {
    /// Whether every number of another range, which has two ends, is in this one.
    fileprivate func holds(_ other: NumberRange) -> Bool {
        guard let low = other.lower, let high = other.upper else { return false }
        if let lower, low.value < lower.value || low.value == lower.value && !lower.isInclusive && low.isInclusive {
            return false
        }
        if let upper, high.value > upper.value || high.value == upper.value && !upper.isInclusive && high.isInclusive {
            return false
        }
        return true
    }
}
