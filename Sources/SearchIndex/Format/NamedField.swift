import MovieModel

/// A text field whose values are names: people by role, and keywords. The raw value is the field's name.
enum NamedField: String, CaseIterable, Sendable {
    case director, cast, writer, composer, keyword

    /// The field of their tokens.
    var tokens: TermField {
        switch self {
        case .director: .director
        case .cast: .cast
        case .writer: .writer
        case .composer: .composer
        case .keyword: .keyword
        }
    }

    /// The field of the whole values; composers have no query field of their own.
    var whole: TermField? {
        switch self {
        case .director: .wholeDirector
        case .cast: .wholeCast
        case .writer: .wholeWriter
        case .keyword: .wholeKeyword
        case .composer: nil
        }
    }

    /// The role of the people it names.
    var role: RecordPerson.Role? {
        switch self {
        case .director: .director
        case .cast: .cast
        case .writer: .writer
        case .composer: .composer
        case .keyword: nil
        }
    }
}
