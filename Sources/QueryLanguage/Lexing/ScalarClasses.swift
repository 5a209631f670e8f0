extension Unicode.Scalar {
    /// Unicode White_Space.
    var isWhiteSpace: Bool {
        isASCII ? self == " " || (9...13).contains(value) : properties.isWhitespace
    }

    /// A mark that opens or closes a phrase. Apostrophes never do: titles are full of them.
    var isQuote: Bool {
        switch self {
        case "\"", "“", "”", "„", "«", "»": true
        default: false
        }
    }

    var isDigit: Bool {
        ("0"..."9").contains(self)
    }

    var isASCIILetter: Bool {
        ("a"..."z").contains(self) || ("A"..."Z").contains(self)
    }

    var isLetter: Bool {
        isASCII ? isASCIILetter : properties.isAlphabetic
    }

    var isLowercase: Bool {
        isASCII ? ("a"..."z").contains(self) : properties.isLowercase
    }

    /// A character that has a lower case, which is how words are printed.
    var isUppercase: Bool {
        isASCII ? ("A"..."Z").contains(self) : properties.changesWhenLowercased
    }

    /// A character a field name may go on with.
    var isNamePart: Bool {
        isLetter || isDigit || self == "_" || self == "."
    }

    /// A character that is no part of a word when it stands alone.
    ///
    /// Symbols beyond ASCII are not punctuation: a title may be a heart.
    var isPunctuation: Bool {
        if isASCII { return !isASCIILetter && !isDigit }
        switch properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation,
            .initialPunctuation, .finalPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control,
            .format:
            return true
        default:
            return false
        }
    }
}
