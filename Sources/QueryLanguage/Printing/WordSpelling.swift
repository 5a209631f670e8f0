/// Spells words and values so that they are read back as themselves.
///
/// Words are printed in lower case, which is how they are matched; so no word
/// can be taken for an operator.
enum WordSpelling {
    /// A word, with backslashes where a character would mean something.
    ///
    /// The stars of `m*a*s*h` need none, unless the word is a part of something longer.
    static func word(_ text: String, isWhole: Bool = true) -> String {
        if let plain = plainWord(text) { return plain }
        let letters = Array(text.lowercased().unicodeScalars).map {
            Letter(scalar: $0, isLiteral: false, scalars: 0..<0)
        }
        let keepsStars = isWhole && WordShape.isSpelledWithStars(letters)
        var result = String.UnicodeScalarView()
        let isAddress = MovieAddress.identity(in: letters[...]) != nil
        var isName = letters.first?.scalar.isLetter ?? false
        for (place, letter) in letters.enumerated() {
            let scalar = letter.scalar
            let isSpecial =
                isSpecialAnywhere(scalar, keepsStars: keepsStars)
                || place == 0 && (isAddress || isSpecialFirst(scalar))
                || place == letters.count - 1 && isSpecialLast(scalar) || isName && isSpecialAfterName(scalar)
            if isSpecial { result.append("\\") }
            result.append(scalar)
            isName = isName && scalar.isNamePart
        }
        return String(result)
    }

    /// A word of ASCII letters, of which nothing can mean anything else, in lower case; `nil` for any other.
    private static func plainWord(_ text: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            guard byte < 0x80, Unicode.Scalar(byte).isASCIILetter else { return nil }
            bytes.append(byte | 0x20)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A pattern, whose stars and question marks stay what they are.
    static func pattern(_ text: String) -> String {
        var result = ""
        var part = ""
        for scalar in text.unicodeScalars {
            guard scalar == "*" || scalar == "?" else {
                part.unicodeScalars.append(scalar)
                continue
            }
            result += word(part, isWhole: false)
            result.unicodeScalars.append(scalar)
            part = ""
        }
        result += word(part, isWhole: false)
        return isAddress(text) && !result.contains("\\") ? escapingOne(result) : result
    }

    /// Whether the text would be read as the address of a movie.
    private static func isAddress(_ text: String) -> Bool {
        let letters = text.lowercased().unicodeScalars.map { Letter(scalar: $0, isLiteral: false, scalars: 0..<0) }
        return MovieAddress.identity(in: letters[...]) != nil
    }

    /// The pattern with its first character that is no wildcard escaped, which keeps it from being an address.
    private static func escapingOne(_ pattern: String) -> String {
        let wildcards = pattern.unicodeScalars.prefix { $0 == "*" || $0 == "?" }
        return String(wildcards) + "\\" + String(pattern.unicodeScalars[wildcards.endIndex...])
    }

    /// A phrase in quotes.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.isQuote || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    private static func isSpecialAnywhere(_ scalar: Unicode.Scalar, keepsStars: Bool) -> Bool {
        switch scalar {
        case "(", ")", "\\", "?", "~", "^": true
        case "*": !keepsStars
        default: scalar.isQuote || scalar.isWhiteSpace
        }
    }

    private static func isSpecialFirst(_ scalar: Unicode.Scalar) -> Bool {
        ["-", "+", "!", "<", ">", "="].contains(scalar)
    }

    private static func isSpecialLast(_ scalar: Unicode.Scalar) -> Bool {
        [",", ";", ":", "!"].contains(scalar)
    }

    private static func isSpecialAfterName(_ scalar: Unicode.Scalar) -> Bool {
        [":", "<", ">", "=", "!"].contains(scalar)
    }
}

extension String {
    /// The text as a value of a field: bare if it is plain, else in quotes.
    var valueSpelling: String {
        let isPlain = unicodeScalars.allSatisfy { $0.isNamePart || $0 == "-" } && first != "-" && !isEmpty
        return isPlain ? self : WordSpelling.quoted(self)
    }
}
