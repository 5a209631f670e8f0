/// Who rates: the crowd, professional critics, or the owner of this installation.
///
/// Ratings of one family repeat each other, which is why the c-rating lets them share an effect.
public enum RatingFamily: String, CaseIterable, Sendable {
    case audience, critic, user
}
