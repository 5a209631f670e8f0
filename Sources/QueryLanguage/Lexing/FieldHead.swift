/// The part of a clause before its value: `year>=`, `genre:`, `has:`.
struct FieldHead: Hashable {
    let subject: Subject
    var comparator: Comparator

    /// The name as written.
    let name: String

    /// The letters of the name.
    let nameLetters: Range<Int>

    /// Whether white space stands before the value, as it does after the colon of a title.
    var isSpaced = false

    /// What the clause is about.
    enum Subject: Hashable {
        case field(Field)
        case presence(isPresent: Bool)
        case flag(isSet: Bool)
        case sort
    }

    /// The canonical name of what it is about.
    var subjectName: String {
        switch subject {
        case .field(let field): field.name
        case .presence(let isPresent): isPresent ? "has" : "missing"
        case .flag(let isSet): isSet ? "is" : "not"
        case .sort: "sort"
        }
    }

    var field: Field? {
        if case .field(let field) = subject { field } else { nil }
    }

    /// Whether its values are numbers, so that brackets and spaced comparators make sense.
    var isNumeric: Bool {
        switch field?.kind {
        case .number, .year: true
        case .text, .facet, .id, nil: false
        }
    }

    /// Whether its values may come as a list, `horror,thriller`.
    var takesLists: Bool { field?.kind != .text }

    /// Whether its values may be regular expressions, `/al.en/`.
    var takesRegexes: Bool { comparator == .has && field?.kind == .text }
}
