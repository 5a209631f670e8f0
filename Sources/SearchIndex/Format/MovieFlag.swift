/// A yes-or-no property of a movie that queries ask for with `is:` and `not:`.
enum MovieFlag: String, CaseIterable, Sendable {
    case adult, short, movie, series, rated
    case estimatedPerformance = "estimated-performance"
    case estimatedScreenplay = "estimated-screenplay"
    case estimatedSoundtrack = "estimated-soundtrack"
}
