import QueryLanguage
import TextAnalysis

/// Accepts the words that fit a regular expression from the first letter to the last.
///
/// Each place of the expression is a state of its own (Glushkov's construction), and all states a word may have led to
/// are kept at once, in the bits of one number. So nothing is ever tried and taken back: a letter costs a step for each
/// place at most, whatever the word. Bit 0 is the beginning, bit `i + 1` says that place `i` was read last.
struct RegexAutomaton: TermAutomaton {
    private var places = RegexPlaces()
    private let accepting: UInt64

    /// A set with no more characters stands for what they fold to; a larger one, such as `[^a]`, for itself.
    static let foldedSetCount = 256

    /// - Returns: `nil` if it has more than 63 places once its letters are folded (`ß` is two).
    init?(_ syntax: RegexSyntax) {
        let whole = places.add(syntax)
        guard places.count <= RegexPlaces.maximumCount else { return nil }
        places.follow([0], by: whole)
        accepting = whole.last | (whole.isEmptyAllowed ? 1 : 0)
    }

    var start: UInt64 { 1 }

    func state(after scalar: UInt32, from state: UInt64, isFirst: Bool) -> UInt64? {
        let next = places.accepting(scalar, among: places.following(state))
        return next == 0 ? nil : next
    }

    func allowsAny(_ state: UInt64, isFirst: Bool) -> Bool { places.following(state) & places.anyPlaces != 0 }

    func scalar(from least: UInt32, leadingFrom state: UInt64) -> UInt32? {
        places.leastScalar(from: least, among: places.following(state))
    }

    func isAccepting(_ state: UInt64) -> Bool { state & accepting != 0 }
}
