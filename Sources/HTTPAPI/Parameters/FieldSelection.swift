import QueryLanguage

/// What of each hit a reply holds.
enum FieldSelection: Hashable, Sendable {
    /// The hit document as it was compiled.
    case compact
    /// That and every title.
    case full
    /// Some members, in the order of the document.
    case members([String])

    /// The members a hit may have.
    static let known = [
        "id", "title", "original_title", "year", "genres", "runtime", "lang", "countries", "rating", "ids", "links",
        "titles", "match",
    ]

    /// Reads the parameter `fields`.
    init(_ reader: inout ParameterReader) {
        let names = reader.texts("fields")
        switch names {
        case []: self = .compact
        case _ where names.contains("full"): self = .full
        case _ where names.allSatisfy({ $0 == "compact" }): self = .compact
        default:
            let known = ["compact", "full"] + Self.known
            for name in names where !known.contains(name) {
                reader.refuse(
                    "fields", "a hit has no member \(name.debugDescription)",
                    expected: known, replacement: NearestName.to(name, among: known))
            }
            self = .members(names)
        }
    }

    /// Whether a member is returned.
    func has(_ name: String) -> Bool {
        switch self {
        case .compact: name != "titles"
        case .full: true
        case .members(let names): names.contains(name) || name != "titles" && names.contains("compact")
        }
    }

    /// The parameter that says so; `nil` for what is usual.
    var text: String? {
        switch self {
        case .compact: nil
        case .full: "full"
        case .members(let names): names.joined(separator: ",")
        }
    }
}
