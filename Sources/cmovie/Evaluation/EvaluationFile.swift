import Foundation

/// The cases of a file: tab-separated, one a line, the columns named by the first line in any order.
///
/// `query`, `expected_title` and `expected_year` must be there; `category`, `why`, `asked_title` and `imdb_id` or `id`
/// may be. Other columns are passed over, as are blank lines and those that begin with `#`, unless fields follow it at once.
struct EvaluationFile {
    /// What a column holds.
    private enum Column: String, CaseIterable {
        case query
        case title = "expected_title"
        case year = "expected_year"
        case category
        case reason = "why"
        case askedTitle = "asked_title"
        case imdbID = "imdb_id"
        case id
    }

    /// The cases in the order of the file.
    private(set) var cases: [EvaluationCase]

    /// The cases of a file.
    init(path: String) throws {
        let bytes: Data
        do { bytes = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
            throw EvaluationFileError(file: path, line: nil, problem: .unreadable)
        }
        try self.init(bytes, path: path)
    }

    /// Takes cases as they are.
    init(_ cases: [EvaluationCase]) { self.cases = cases }

    /// Reads the bytes of a file.
    init(_ bytes: Data, path: String) throws(EvaluationFileError) {
        func failure(_ line: Int, _ problem: EvaluationFileError.Problem) -> EvaluationFileError {
            EvaluationFileError(file: path, line: line, problem: problem)
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else { throw failure(1, .notUTF8) }
        cases = []
        var places: [Column: Int]?
        var width = 0
        for (number, line) in Self.lines(of: text) {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard let known = places else {
                let found: [Column: Int]
                do throws(EvaluationFileError.Problem) { found = try Self.places(in: fields) } catch {
                    throw failure(number, error)
                }
                (places, width) = (found, fields.count)
                continue
            }
            do throws(EvaluationFileError.Problem) {
                cases.append(try Self.evaluationCase(fields, known, width: width, line: number))
            } catch {
                throw failure(number, error)
            }
        }
        if places == nil { throw failure(1, .isEmpty) }
    }

    /// The lines that say something, with their numbers from 1.
    private static func lines(of text: String) -> [(number: Int, text: Substring)] {
        var text = text[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return text.split(omittingEmptySubsequences: false) { ["\n", "\r\n", "\r"].contains($0) }.enumerated()
            .map { ($0 + 1, $1) }
            .filter { !$1.allSatisfy(\.isWhitespace) && !isComment($1) }
    }

    /// Whether a line is a comment; `#horror` with fields behind it is a query.
    private static func isComment(_ line: Substring) -> Bool {
        line.first == "#" && (line.dropFirst().first.map { " #".contains($0) } ?? true || !line.contains("\t"))
    }

    private static func places(in header: [String]) throws(EvaluationFileError.Problem) -> [Column: Int] {
        var places: [Column: Int] = [:]
        for (place, name) in header.enumerated() {
            guard let column = Column(rawValue: name.lowercased()) else { continue }
            guard places.updateValue(place, forKey: column) == nil else { throw .doubleColumn(column.rawValue) }
        }
        for column in [Column.query, .title, .year] where places[column] == nil {
            throw .missingColumn(column.rawValue, header: header)
        }
        return places
    }

    /// Reads a line; fields missing at its end are blank as long as those that must be there are.
    private static func evaluationCase(
        _ fields: [String], _ places: [Column: Int], width: Int, line: Int
    ) throws(EvaluationFileError.Problem) -> EvaluationCase {
        let needed = [Column.query, .title, .year].compactMap { places[$0] }.max() ?? 0
        guard (needed + 1...width).contains(fields.count) else {
            throw .fieldCount(expected: width, found: fields.count)
        }
        func value(_ column: Column) -> String {
            guard let place = places[column], place < fields.count else { return "" }
            return fields[place]
        }
        for column in [Column.query, .title, .year] where value(column).isEmpty {
            throw .isBlank(column: column.rawValue)
        }
        guard let year = Int(value(.year)), (1850...2200).contains(year) else { throw .year(found: value(.year)) }
        let category = value(.category)
        return EvaluationCase(
            query: value(.query), title: value(.title), year: year,
            category: category.isEmpty ? EvaluationCase.uncategorized : category, reason: value(.reason),
            id: value(.imdbID).isEmpty ? value(.id) : value(.imdbID), askedTitle: value(.askedTitle), line: line)
    }

    /// The file that holds the cases.
    var text: String {
        let columns = [Column.query, .title, .year, .category, .askedTitle, .id]
        let lines = cases.map { item in
            [item.query, item.title, String(item.year), item.category, item.askedTitle, item.id]
                .map(Self.field).joined(separator: "\t")
        }
        return ([columns.map(\.rawValue).joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
    }

    /// A value without what separates values.
    private static func field(_ value: String) -> String {
        String(value.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
