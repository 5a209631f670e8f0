/// One value of a field, as written.
struct FieldValue {
    let letters: Range<Int>
    let form: Form

    enum Form {
        case bare, quoted, bracket
    }
}

/// The values glued together behind a field.
struct FieldValueList {
    var values: [FieldValue] = []
    var separators: Set<Unicode.Scalar> = []
}

/// What a value turned out to say.
enum FieldValueMeaning {
    case syntax(QuerySyntax)

    /// It was acted on, and is no condition: a sort key.
    case done

    /// It names nothing, and its colon may be the punctuation of a title: read as words, and reported already.
    case words

    /// It is not for this field: what it should have been, for people and for programs.
    case bad(message: String, expected: [String])
}
