/// In which forms the words of a clause may stand.
public enum WordForms: Hashable, Sendable {
    /// Exactly as typed, in titles.
    case typed
    /// As typed or in an equivalent form, in titles, genres and names, with typos: what a bare word means.
    case all
}
