/// A section of the guide to the language: what diagnostics point at.
public enum GuideTopic: String, CaseIterable, Hashable, Sendable {
    case words, phrases, wildcards, regex, typos, operators, groups, fields, numbers, year, presence, sort, limits

    /// The place on the help page of this server, as a path with its anchor.
    public var path: String { Self.path(anchor: rawValue) }

    /// The place of an anchor.
    static func path(anchor: String) -> String { "/docs/query#" + anchor }
}

extension Diagnostic.Code {
    /// The section that explains it.
    public var topic: GuideTopic {
        switch self {
        case .unknownField, .badValue, .unknownValue, .emptyField: .fields
        case .emptyRange: .numbers
        case .unterminatedQuote: .phrases
        case .unclosedGroup, .strayClose, .mixedAndOr: .groups
        case .danglingOperator, .keywordAsWord, .redundantPlus: .operators
        case .shortWildcard, .expansionLimit: .wildcards
        case .queryTooLong, .tooDeep, .tooManyClauses: .limits
        case .conflictingSort: .sort
        case .yearHint: .year
        case .typoCorrected: .typos
        case .relaxed, .genreWord: .words
        }
    }
}
