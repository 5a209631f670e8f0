import MovieModel

/// Finds the fields of one delimited record, without copying anything.
///
/// Quoted dialects follow RFC 4180: a field that begins with `"` ends at the next single `"`, `""` inside is one
/// quote, and line ends inside belong to the field. A quote further inside a field is plain text, as every
/// reader has it. What may follow a closing quote is a delimiter or the end of the line and nothing else; that
/// strictness is what finds a forgotten quote within a line or two instead of at the end of the file.
struct FieldScanner {
    /// One field: its bytes within the text, without the quotes around it.
    struct Field: Equatable {
        var start: Int
        var end: Int
        var isQuoted = false
        /// Whether `""` occurs inside.
        var isEscaped = false
    }

    /// What follows the text that is scanned.
    enum Continuation {
        /// Perhaps more of the record.
        case more
        /// The end of the file, which ends the last line.
        case endOfFile
        /// Nothing: the text is one stored record, whose line end was taken off.
        case endOfPayload
    }

    /// What stands at the start of the text.
    enum Outcome: Equatable {
        /// A record of `byteCount` bytes; the next begins at `next`. Both counts are of the text.
        case record(byteCount: Int, next: Int, lineFeedCount: Int)
        /// Not enough text to tell.
        case incomplete
        /// A field whose quotes are wrong. The line it begins on ends like a record.
        case broken(Fault, byteCount: Int, next: Int, lineFeedCount: Int)
    }

    /// What is wrong with the quotes of a field, which is counted from 1.
    enum Fault: Equatable {
        case unterminatedQuote(field: Int)
        case strayQuote(field: Int)

        var rejection: Rejection {
            switch self {
            case .unterminatedQuote(let field): .unterminatedQuote(field: field)
            case .strayQuote(let field): .strayQuote(field: field)
            }
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let delimiter: [UInt8]
    private let isQuoted: Bool
    /// The fields of the last record found.
    private(set) var fields: [Field] = []

    /// Creates a scanner for a dialect, whose delimiter must not be empty.
    init(_ dialect: DelimitedDialect) {
        delimiter = Array(dialect.delimiter.utf8)
        isQuoted = dialect.isQuoted
    }

    /// Looks at the start of `text`.
    ///
    /// - Complexity: O(record), from its first byte whenever it is called again.
    mutating func scan(_ text: UnsafeRawBufferPointer, before continuation: Continuation) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        let first = delimiter.first ?? Self.lineFeed
        var (index, start, lineFeedCount) = (0, 0, 0)
        while index < text.count {
            let byte = text[index]
            if byte == Self.quote, index == start, isQuoted {
                switch scanQuoted(text, from: index, before: continuation) {
                case .closed(let end, let lines):
                    index = end
                    lineFeedCount += lines
                    guard matchesDelimiter(text, index) else {
                        return finished(text, at: index, lineFeedCount, before: continuation)
                    }
                    index += delimiter.count
                    start = index
                case .incomplete: return .incomplete
                case .broken(let fault): return broken(text, fault, quoteAt: start, before: continuation)
                }
            } else if byte == first, matchesDelimiter(text, index) {
                fields.append(Field(start: start, end: index))
                index += delimiter.count
                start = index
            } else if byte == Self.lineFeed {
                fields.append(Field(start: start, end: lineEnd(text, index, notBefore: start)))
                return finished(text, at: index, lineFeedCount, before: continuation)
            } else {
                index &+= 1
            }
        }
        if case .more = continuation { return .incomplete }
        let end = continuation == .endOfFile ? lineEnd(text, index, notBefore: start) : index
        fields.append(Field(start: start, end: end))
        return finished(text, at: index, lineFeedCount, before: continuation)
    }

    private enum QuotedOutcome {
        case closed(end: Int, lineFeedCount: Int)
        case incomplete
        case broken(Fault)
    }

    /// Scans the field whose opening quote stands at `open`.
    private mutating func scanQuoted(
        _ text: UnsafeRawBufferPointer, from open: Int, before continuation: Continuation
    ) -> QuotedOutcome {
        var field = Field(start: open + 1, end: open + 1, isQuoted: true)
        var (index, lineFeedCount) = (open &+ 1, 0)
        while index < text.count {
            let byte = text[index]
            if byte == Self.lineFeed { lineFeedCount &+= 1 }
            guard byte == Self.quote else {
                index &+= 1
                continue
            }
            if index + 1 < text.count, text[index + 1] == Self.quote {
                field.isEscaped = true
                index &+= 2
                continue
            }
            field.end = index
            return closed(text, field, lineFeedCount, before: continuation)
        }
        return continuation == .more ? .incomplete : .broken(.unterminatedQuote(field: fields.count + 1))
    }

    /// Looks at what follows the closing quote at the end of `field`.
    private mutating func closed(
        _ text: UnsafeRawBufferPointer, _ field: Field, _ lineFeedCount: Int, before continuation: Continuation
    ) -> QuotedOutcome {
        let after = field.end + 1
        let rest = text.count - after
        let isDelimited = matchesDelimiter(text, after)
        if continuation == .more, rest < max(2, delimiter.count), !isDelimited,
            rest == 0 || text[after] != Self.lineFeed
        {
            return .incomplete
        }
        guard isDelimited || isLineEnd(text, after, before: continuation) else {
            return .broken(.strayQuote(field: fields.count + 1))
        }
        fields.append(field)
        return .closed(end: after, lineFeedCount: lineFeedCount)
    }

    private func isLineEnd(_ text: UnsafeRawBufferPointer, _ index: Int, before continuation: Continuation) -> Bool {
        if index == text.count || text[index] == Self.lineFeed { return true }
        guard text[index] == Self.carriageReturn else { return false }
        return index + 1 == text.count ? continuation == .endOfFile : text[index + 1] == Self.lineFeed
    }

    /// The record whose last field ends at `index`, before an optional CR and the LF or the end.
    private func finished(
        _ text: UnsafeRawBufferPointer, at index: Int, _ lineFeedCount: Int, before continuation: Continuation
    ) -> Outcome {
        var feed = index
        while feed < text.count, text[feed] != Self.lineFeed { feed += 1 }
        let hasFeed = feed < text.count
        let strips = hasFeed || continuation == .endOfFile
        return .record(
            byteCount: strips ? lineEnd(text, feed, notBefore: 0) : feed, next: hasFeed ? feed + 1 : feed,
            lineFeedCount: lineFeedCount + (hasFeed ? 1 : 0))
    }

    /// The line in which the bad field begins is given up; what follows it is looked at afresh.
    private func broken(
        _ text: UnsafeRawBufferPointer, _ fault: Fault, quoteAt open: Int, before continuation: Continuation
    ) -> Outcome {
        var feed = open
        while feed < text.count, text[feed] != Self.lineFeed { feed += 1 }
        let hasFeed = feed < text.count
        if !hasFeed, continuation == .more { return .incomplete }
        let next = hasFeed ? feed + 1 : feed
        let lineFeedCount = UnsafeRawBufferPointer(rebasing: text[..<next]).lineFeedCount
        return .broken(
            fault, byteCount: lineEnd(text, feed, notBefore: 0), next: next, lineFeedCount: lineFeedCount)
    }

    /// The end of a line whose LF stands at `feed`, without its CR.
    private func lineEnd(_ text: UnsafeRawBufferPointer, _ feed: Int, notBefore start: Int) -> Int {
        feed > start && text[feed - 1] == Self.carriageReturn ? feed - 1 : feed
    }

    @inline(__always)
    private func matchesDelimiter(_ text: UnsafeRawBufferPointer, _ index: Int) -> Bool {
        guard index &+ delimiter.count <= text.count else { return false }
        for offset in 0..<delimiter.count where text[index &+ offset] != delimiter[offset] { return false }
        return true
    }
}
