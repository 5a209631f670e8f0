/// What the best documents of a term are chosen by.
struct DocumentOrders {
    /// The prior of each document.
    let priors: [Float]
    /// The place of each document by c-rating falling, ties by document.
    let ratingPlaces: [UInt32]

    /// - Parameters:
    ///   - votes: of each document.
    ///   - ratings: the c-rating of each document; `nan` is none.
    init(votes: [Double], ratings: [Double]) { self.init(priors: Self.priors(votes), ratings: ratings) }

    /// - Parameters:
    ///   - priors: of each document.
    ///   - ratings: the c-rating of each document; `nan` is none.
    init(priors: [Float], ratings: [Double]) {
        self.priors = priors
        var places = [UInt32](repeating: 0, count: ratings.count)
        for (place, document) in PermutationWriter.order(ratings).enumerated() {
            places[Int(document)] = UInt32(truncatingIfNeeded: place)
        }
        ratingPlaces = places
    }

    /// The priors of documents with so many votes. Documents come by falling votes, so most have the prior of the one before.
    static func priors(_ votes: [Double]) -> [Float] {
        var (last, prior) = (Double.nan, Float.zero)
        return votes.map { votes in
            if votes != last { (last, prior) = (votes, StaticRank.prior(votes: Int(votes.isNaN ? 0 : votes))) }
            return prior
        }
    }

    /// A number that is the smaller the better the document's c-rating, and ends in the document.
    @inline(__always)
    func ratingKey(_ document: UInt32) -> UInt64 { UInt64(ratingPlaces[Int(document)]) << 32 | UInt64(document) }
}
