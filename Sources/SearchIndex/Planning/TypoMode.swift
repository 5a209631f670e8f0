/// When words are also looked for as spellings near them.
public enum TypoMode: String, Hashable, Sendable, CaseIterable {
    /// Where a word is nowhere, or all of them find next to nothing.
    case auto
    /// Wherever a word is long enough for it.
    case always
    /// Only where the query says `~`.
    case off
}
