extension Diagnostic {
    /// What kind of thing a diagnostic reports. The raw value is what clients see, and never changes.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        case unknownField = "unknown_field"
        case badValue = "bad_value"
        case unknownValue = "unknown_value"
        case unterminatedQuote = "unterminated_quote"
        case unclosedGroup = "unclosed_group"
        case strayClose = "stray_close"
        case emptyField = "empty_field"
        case emptyRange = "empty_range"
        case danglingOperator = "dangling_operator"
        case keywordAsWord = "keyword_as_word"
        case redundantPlus = "redundant_plus"
        case mixedAndOr = "mixed_and_or"
        case shortWildcard = "short_wildcard"
        case queryTooLong = "query_too_long"
        case tooDeep = "too_deep"
        case tooManyClauses = "too_many_clauses"
        case conflictingSort = "conflicting_sort"
        case yearHint = "year_hint"

        // Found by those who run the query, not by the parser.
        case expansionLimit = "expansion_limit"
        case relaxed
        case typoCorrected = "typo_corrected"
        case genreWord = "genre_word"

        /// How bad it usually is.
        public var severity: Severity {
            switch self {
            case .badValue, .unknownValue, .emptyField, .shortWildcard, .expansionLimit, .queryTooLong, .tooDeep,
                .tooManyClauses:
                .error
            case .unknownField, .unterminatedQuote, .unclosedGroup, .strayClose, .emptyRange, .conflictingSort:
                .warning
            case .danglingOperator, .keywordAsWord, .redundantPlus, .mixedAndOr, .yearHint, .relaxed, .typoCorrected,
                .genreWord:
                .info
            }
        }
    }
}
