/// A query text as letters, and the way back from letters to places in the text.
///
/// Escapes are resolved here, once, so that no later pass has to think of backslashes.
struct SourceText {
    /// The letters, capped at the limit on scalars.
    let letters: [Letter]

    /// The scalars past the limit, which nobody reads.
    let excess: Range<Int>

    private let scalars: [Unicode.Scalar]
    private let utf16Offsets: [Int]

    /// Reads `text`.
    ///
    /// - Complexity: O(length of `text`).
    init(_ text: String, maximumScalars: Int) {
        scalars = Array(text.unicodeScalars)
        let end = min(scalars.count, maximumScalars)
        excess = end..<scalars.count
        letters = Self.letters(of: scalars[..<end])
        var offsets = [0]
        offsets.reserveCapacity(scalars.count + 1)
        for scalar in scalars {
            offsets.append((offsets.last ?? 0) + UTF16.width(scalar))
        }
        utf16Offsets = offsets
    }

    /// The place of some letters. An empty range of letters is the empty place before the next one.
    func span(_ range: Range<Int>) -> Span {
        let lower = range.lowerBound < letters.count ? letters[range.lowerBound].scalars.lowerBound : excess.lowerBound
        return span(scalars: lower..<(range.isEmpty ? lower : letters[range.upperBound - 1].scalars.upperBound))
    }

    /// The place of some scalars.
    func span(scalars range: Range<Int>) -> Span {
        Span(scalars: range, utf16: utf16Offsets[range.lowerBound]..<utf16Offsets[range.upperBound])
    }

    /// What some letters say, without the backslashes.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        for letter in letters[range] { text.append(letter.scalar) }
        return String(text)
    }

    /// What some letters look like in the query, backslashes and all.
    func written(_ range: Range<Int>) -> String {
        string(scalars[span(range).scalars])
    }

    /// The whole text with one place changed.
    func replacing(_ span: Span, with replacement: String) -> String {
        string(scalars[..<span.scalars.lowerBound]) + replacement + string(scalars[span.scalars.upperBound...])
    }

    private func string(_ slice: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: slice)
        return String(text)
    }

    private static func letters(of scalars: ArraySlice<Unicode.Scalar>) -> [Letter] {
        var letters: [Letter] = []
        letters.reserveCapacity(scalars.count)
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let isEscape = scalars[place] == "\\" && place + 1 < scalars.endIndex
            let next = place + (isEscape ? 2 : 1)
            letters.append(Letter(scalar: scalars[next - 1], isLiteral: isEscape, scalars: place..<next))
            place = next
        }
        // A backslash with nothing after it means itself.
        if let last = letters.last, last.means("\\") {
            letters[letters.count - 1] = Letter(scalar: last.scalar, isLiteral: true, scalars: last.scalars)
        }
        return letters
    }
}
