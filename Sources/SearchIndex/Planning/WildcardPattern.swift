import MovieModel
import TextAnalysis

/// A word with `*` for any run of letters and `?` for one.
struct WildcardPattern {
    fileprivate let pattern: [Unicode.Scalar]
    /// What every match begins with.
    let literalPrefix: String

    /// Folds the letters between the wildcards as the index does.
    init(_ text: String) {
        var pattern: [Unicode.Scalar] = []
        for piece in text.split(separator: "*", omittingEmptySubsequences: false) {
            if piece.startIndex != text.startIndex { pattern.append("*") }
            for (index, part) in piece.split(separator: "?", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { pattern.append("?") }
                pattern += Folding.folded(String(part)).unicodeScalars.filter { $0 != " " }
            }
        }
        self.pattern = pattern
        literalPrefix = String(String.UnicodeScalarView(pattern.prefix { $0 != "*" && $0 != "?" }))
    }

    /// Whether a term's UTF-8 fits.
    func matches(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        matches(Array(String(decoding: key, as: UTF8.self).unicodeScalars))
    }

    /// Matches greedily and goes back to the last star only.
    ///
    /// - Complexity: O(scalars × pattern).
    func matches(_ text: [Unicode.Scalar]) -> Bool {
        var (place, at) = (0, 0)
        var star: (pattern: Int, text: Int)?
        while at < text.count {
            if place < pattern.count, pattern[place] == "*" {
                star = (place, at)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == text[at] {
                place += 1
                at += 1
            } else if let last = star {
                star = (last.pattern, last.text + 1)
                (place, at) = (last.pattern + 1, last.text + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}

extension WildcardPattern {
    /// What walks the dictionary for it; `nil` if it has too many letters.
    var automaton: PatternAutomaton? { PatternAutomaton(pattern) }
}
