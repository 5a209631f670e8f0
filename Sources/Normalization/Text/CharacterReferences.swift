/// Reads the HTML character references that scraped titles are full of: `&amp;`, `&#39;`, `&#x27;`, `&eacute;`.
enum CharacterReferences {
    /// The text with every known reference replaced, once: `&amp;lt;` becomes `&lt;`.
    ///
    /// What is no reference stays as it is; an ampersand is a common word.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            decoded += rest[..<ampersand]
            rest = rest[ampersand...]
            if let (character, end) = reference(at: rest) {
                decoded.unicodeScalars.append(character)
                rest = rest[end...]
            } else {
                decoded += "&"
                rest = rest.dropFirst()
            }
        }
        return decoded + rest
    }

    /// The longest name, `&Ccedil;` or a number in six digits, with its ampersand and semicolon.
    private static let longest = 10

    private static func reference(at text: Substring) -> (Unicode.Scalar, end: String.Index)? {
        guard let semicolon = text.prefix(longest).firstIndex(of: ";") else { return nil }
        let name = text[..<semicolon].dropFirst()
        guard let scalar = name.first == "#" ? numbered(name.dropFirst()) : named[String(name)] else { return nil }
        return (scalar, text.index(after: semicolon))
    }

    private static func numbered(_ digits: Substring) -> Unicode.Scalar? {
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init)
    }

    private static let named: [String: Unicode.Scalar] = {
        let pairs = """
            amp & lt < gt > quot " apos ' nbsp \u{A0} ndash – mdash — hellip … middot · lsquo ‘ rsquo ’ ldquo “ rdquo ”
            laquo « raquo » iexcl ¡ iquest ¿ deg ° ordm º ordf ª frac12 ½ frac14 ¼ sup2 ² sup3 ³ copy © reg ® trade ™
            agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë
            igrave ì iacute í icirc î iuml ï eth ð ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø
            ugrave ù uacute ú ucirc û uuml ü yacute ý thorn þ yuml ÿ szlig ß oelig œ scaron š
            Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Aring Å AElig Æ Ccedil Ç Egrave È Eacute É Ecirc Ê Euml Ë
            Igrave Ì Iacute Í Icirc Î Iuml Ï ETH Ð Ntilde Ñ Ograve Ò Oacute Ó Ocirc Ô Otilde Õ Ouml Ö Oslash Ø
            Ugrave Ù Uacute Ú Ucirc Û Uuml Ü Yacute Ý THORN Þ OElig Œ Scaron Š
            """
        // Split at ASCII space and line end alone: the value of `nbsp` is white space itself.
        let words = pairs.unicodeScalars.split { $0 == " " || $0 == "\n" }.map(Array.init)
        var named: [String: Unicode.Scalar] = [:]
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            named[String(String.UnicodeScalarView(words[index]))] = words[index + 1].first
        }
        return named
    }()
}
