import MovieModel

/// The kinds of one title; the same text may be display and original title at once.
struct TitleKinds: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let display = TitleKinds(rawValue: 1)
    static let original = TitleKinds(rawValue: 2)
    static let alternative = TitleKinds(rawValue: 4)
    static let working = TitleKinds(rawValue: 8)
    static let all: TitleKinds = [.display, .original, .alternative, .working]

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ kind: TitleKind) {
        switch kind {
        case .display: self = .display
        case .original: self = .original
        case .alternative: self = .alternative
        case .working: self = .working
        }
    }

    /// What a match of such a title takes from the movie's prior.
    var priorPenalty: Double {
        if contains(.display) { return 0 }
        return contains(.original) ? 0.3 : 1
    }
}
