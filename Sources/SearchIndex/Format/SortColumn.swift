/// A column that has a stored permutation, so that sorting by it does not depend on the number of matches.
///
/// The raw value is the column's name and the sort key.
enum SortColumn: String, CaseIterable, Sendable {
    case rating, performance, screenplay, soundtrack, year, votes, title, runtime, spread, confidence, added

    /// Its place in the permutations.
    var place: Int {
        switch self {
        case .rating: 0
        case .performance: 1
        case .screenplay: 2
        case .soundtrack: 3
        case .year: 4
        case .votes: 5
        case .title: 6
        case .runtime: 7
        case .spread: 8
        case .confidence: 9
        case .added: 10
        }
    }
}
