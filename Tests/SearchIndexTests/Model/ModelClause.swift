import QueryLanguage

@testable import SearchIndex

/// What the slow model looks for, clause by clause.
indirect enum ModelClause {
    case everything
    case nothing
    case all([ModelClause])
    case any([ModelClause])
    case not(ModelClause)
    /// Words, which decide the tier.
    case run(ModelRun)
    /// A phrase in titles of some kinds or in names.
    case phrase(ModelPhrase)
    /// Titles that have one of some words: a prefix or a pattern.
    case words(Set<Int>, kinds: TitleKinds)
    /// Titles that have a word within some edits.
    case near([ModelTypo])
    /// People or keywords that have one of some words.
    case names(Set<Int>, field: String, text: String)
    /// A person or keyword that is this as a whole.
    case name(String, field: String)
    /// Titles that equal the text.
    case literal(keys: [String], kinds: TitleKinds)
    case facet(String, codes: [String], needsAll: Bool)
    case range(String, NumberRange)
    case presence(String)
    case flag(String)
    case identifier(namespace: String?, value: String)
}
