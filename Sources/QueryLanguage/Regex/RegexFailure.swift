/// Why some letters are no regular expression of the subset.
struct RegexFailure: Error, Hashable {
    /// The letters at fault, in the query.
    let letters: Range<Int>

    /// What is wrong with them.
    let problem: Problem

    /// What can be wrong.
    enum Problem: Hashable {
        case isEmpty, emptyAlternative, unclosedGroup, unclosedClass, emptyClass, reversedRange
        case nothingToRepeat, badCount, tooLarge, tooDeep, unescaped, classEscape, group, anchor, space
    }

    /// The problem for people.
    var message: String {
        switch problem {
        case .isEmpty: "an empty regular expression stands for no word"
        case .emptyAlternative: "an alternative of a regular expression is empty"
        case .unclosedGroup: "a bracket of the regular expression has no partner"
        case .unclosedClass: "a class of the regular expression is never closed"
        case .emptyClass: "a class of the regular expression holds no character"
        case .reversedRange: "a range of the regular expression ends before it starts"
        case .nothingToRepeat: "there is nothing here that a regular expression could repeat"
        case .badCount: "a count of a regular expression is written {2}, {2,} or {2,3}"
        case .tooLarge:
            "a regular expression with its counts written out has at most \(RegexSyntax.maximumSize) characters"
        case .tooDeep: "groups of a regular expression nest at most \(RegexSyntax.maximumDepth) deep"
        case .unescaped: "this character needs a backslash in a regular expression"
        case .classEscape: "a letter or digit behind a backslash has no meaning in this regular expression"
        case .group: "groups that look ahead or back, or have names, are not matched in linear time here"
        case .anchor: "a regular expression always stands for a whole word, so it needs no anchors"
        case .space: "a regular expression stands for one word, which holds no white space"
        }
    }

    /// What could have stood there.
    var expected: [String] {
        switch problem {
        case .unclosedGroup: ["(a|b)"]
        case .unclosedClass, .emptyClass, .reversedRange, .classEscape: ["[a-z]", "[^a-z]", "[0-9]"]
        case .badCount, .tooLarge: ["{2}", "{2,}", "{2,3}"]
        case .unescaped, .isEmpty, .emptyAlternative, .nothingToRepeat, .tooDeep, .group, .anchor, .space:
            Self.subset
        }
    }

    /// Everything a regular expression may hold.
    static let subset = ["a", ".", "[a-z]", "[^a-z]", "(a|b)", "a*", "a+", "a?", "a{2,3}", "\\."]
}
