extension String {
    /// The text without white space at its ends, in the sense of Unicode: a no-break space is one.
    ///
    /// Texts that have none, nearly all, are returned as they are.
    var trimmed: String {
        guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return self }
        guard first.isSpace || last.isSpace else { return self }
        guard let start = unicodeScalars.firstIndex(where: { !$0.isSpace }),
            let end = unicodeScalars.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(unicodeScalars[start...end])
    }
}

extension Unicode.Scalar {
    /// White space, a byte order mark or a zero-width space.
    var isSpace: Bool {
        if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
        return properties.isWhitespace || value == 0xFEFF || value == 0x200B
    }

    /// Whether it is one of the ten ASCII digits.
    var isDigit: Bool { (0x30...0x39).contains(value) }
}
