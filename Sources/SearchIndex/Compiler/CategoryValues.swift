import MovieModel

/// The ratings of a movie's parts, looked up once: columns, flags and hit documents all show them.
struct CategoryValues {
    private var values: (Double, Double, Double)
    private var estimated: (Bool, Bool, Bool)

    init(_ rating: MovieRating) {
        values = (rating.total.value, rating.total.value, rating.total.value)
        estimated = (true, true, true)
        if rating.categories.isEmpty { return }
        for (category, part) in rating.categories {
            switch category {
            case .performance: (values.0, estimated.0) = (part.value, part.isEstimated)
            case .screenplay: (values.1, estimated.1) = (part.value, part.isEstimated)
            case .soundtrack: (values.2, estimated.2) = (part.value, part.isEstimated)
            }
        }
    }

    /// The part's rating, or the total where there is none.
    func value(of category: RatingCategory) -> Double {
        switch category {
        case .performance: values.0
        case .screenplay: values.1
        case .soundtrack: values.2
        }
    }

    /// Whether nobody rated that part apart.
    func isEstimated(_ category: RatingCategory) -> Bool {
        switch category {
        case .performance: estimated.0
        case .screenplay: estimated.1
        case .soundtrack: estimated.2
        }
    }
}
