/// What part of a movie is rated. A rating of the whole movie has no category.
public enum RatingCategory: String, CaseIterable, Sendable {
    case performance, screenplay, soundtrack
}
