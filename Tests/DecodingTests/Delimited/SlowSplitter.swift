import MovieModel

/// The rules of delimited files, one character after the other, on text that is all there.
struct SlowSplitter {
    private(set) var summary: [String] = []
    private let scalars: [Unicode.Scalar]
    private let delimiter: [Unicode.Scalar]
    private let dialect: DelimitedDialect

    init(_ text: String, _ dialect: DelimitedDialect) {
        scalars = Array(text.unicodeScalars)
        delimiter = Array(dialect.delimiter.unicodeScalars)
        self.dialect = dialect
        var index = 0
        while index < scalars.count { index = splitRecord(at: index) }
    }

    private func isFeed(_ index: Int) -> Bool { index < scalars.count && scalars[index] == "\n" }

    /// Whether a line ends at `index`: at the end, at LF, at CR LF, or at a CR that ends the file.
    private func isLineEnd(_ index: Int) -> Bool {
        index == scalars.count || isFeed(index)
            || (scalars[index] == "\r" && (isFeed(index + 1) || index + 1 == scalars.count))
    }

    private func isDelimiter(_ index: Int) -> Bool { scalars[index...].starts(with: delimiter) }

    private func next(after lineEnd: Int) -> Int {
        var index = lineEnd
        while index < scalars.count, !isFeed(index) { index += 1 }
        return min(index + 1, scalars.count)
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private mutating func splitRecord(at start: Int) -> Int {
        let line = 1 + scalars[..<start].filter { $0 == "\n" }.count
        if isLineEnd(start) { return next(after: start) }
        var fields: [String] = []
        var index = start
        while true {
            if dialect.isQuoted, index < scalars.count, scalars[index] == "\"" {
                guard let (field, end) = quoted(from: index) else {
                    return refuse(
                        line, "unterminated_quote: the quote that opens field \(fields.count + 1) is never closed",
                        index)
                }
                guard isLineEnd(end) || isDelimiter(end) else {
                    return refuse(
                        line, "stray_quote: text follows the closing quote of field \(fields.count + 1)", index)
                }
                fields.append(field)
                index = end
            } else {
                let begin = index
                while !isLineEnd(index), !isDelimiter(index) { index += 1 }
                fields.append(text(begin..<index))
            }
            if isLineEnd(index) { break }
            index += delimiter.count
        }
        if fields.count == 2 {
            summary.append("\(line): {a=\(fields[0]), b=\(fields[1])}")
        } else {
            summary.append("\(line)! field_count: expected 2 fields, found \(fields.count)")
        }
        return next(after: index)
    }

    private mutating func refuse(_ line: Int, _ reason: String, _ open: Int) -> Int {
        summary.append("\(line)! \(reason)")
        return next(after: open)
    }

    private func quoted(from open: Int) -> (String, Int)? {
        var field = ""
        var index = open + 1
        while index < scalars.count {
            if scalars[index] != "\"" {
                field.unicodeScalars.append(scalars[index])
                index += 1
            } else if index + 1 < scalars.count, scalars[index + 1] == "\"" {
                field += "\""
                index += 2
            } else {
                return (field, index + 1)
            }
        }
        return nil
    }
}
