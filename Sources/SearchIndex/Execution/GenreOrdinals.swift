/// The places of the genres among the terms, for what is kept of each genre.
struct GenreOrdinals: Sendable {
    /// The ordinal of the first genre among the terms.
    private let first: Int
    /// The genres of the vocabulary; a genre that no movie has may have no term.
    let count: Int

    /// - Parameter dictionary: knows which terms are genres.
    init(_ dictionary: TermDictionary, count: Int) {
        var walk = dictionary.walk(in: .genre)
        first = walk.next() ? walk.term.ordinal : .max
        self.count = count
    }

    /// The place of a genre, or `nil` for another term.
    func place(of term: Term) -> Int? {
        let (place, overflow) = term.ordinal.subtractingReportingOverflow(first)
        return term.field == .genre && !overflow && 0..<count ~= place ? place : nil
    }
}
