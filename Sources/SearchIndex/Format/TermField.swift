/// What a term of the dictionary is a term of. The raw value is the first byte of its key.
enum TermField: UInt8, CaseIterable, Sendable {
    /// A token of a title as written.
    case title = 0x54  // T
    /// A token that stands for others in a title, such as `2` for `ii`.
    case equivalent = 0x45  // E
    /// A token of the name of a person in that role.
    case director = 0x44  // D
    case writer = 0x57  // W
    case cast = 0x43  // C
    case composer = 0x4D  // M
    /// A token of a keyword.
    case keyword = 0x4B  // K
    /// A whole folded name or keyword.
    case wholeDirector = 0x64  // d
    case wholeWriter = 0x77  // w
    case wholeCast = 0x63  // c
    case wholeKeyword = 0x6B  // k
    /// A facet value by its code.
    case genre = 0x47  // G
    case language = 0x4C  // L
    case country = 0x4F  // O
    /// A flag by its name.
    case flag = 0x46  // F
    /// A text field that a movie has, by its name.
    case presence = 0x48  // H
    /// An external id, `namespace/value`.
    case externalID = 0x49  // I

    /// Whether its postings say where the term stands.
    var hasPositions: Bool {
        switch self {
        case .title, .equivalent, .director, .writer, .cast, .composer, .keyword: true
        case .wholeDirector, .wholeWriter, .wholeCast, .wholeKeyword, .genre, .language, .country, .flag, .presence,
            .externalID:
            false
        }
    }

    /// Whether its positions are a code a posting.
    var hasCodes: Bool { self == .title }

    /// Whether its positions also say how many positions the term takes.
    var hasLengths: Bool { self == .equivalent }

    /// The key of a term in the dictionary.
    func key(_ text: some StringProtocol) -> [UInt8] { [rawValue] + text.utf8.prefix(IndexFormat.termBytes) }
}
