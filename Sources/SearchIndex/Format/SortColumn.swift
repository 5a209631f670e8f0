/// A column that has a stored permutation, so that sorting by it does not depend on the number of matches.
///
/// The raw value is the column's name and the sort key.
enum SortColumn: String, CaseIterable, Sendable {
    case rating, performance, screenplay, soundtrack, year, votes, title, runtime, spread, confidence, added
}
