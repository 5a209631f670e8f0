/// Why a file of cases cannot be read, with its place.
struct EvaluationFileError: Error, CustomStringConvertible {
    /// What is wrong.
    enum Problem: Error {
        case unreadable
        case isEmpty
        case notUTF8
        case missingColumn(String, header: [String])
        case doubleColumn(String)
        case fieldCount(expected: Int, found: Int)
        case isBlank(column: String)
        case year(found: String)
    }

    let file: String
    /// The line, from 1; `nil` if it is about the whole file.
    let line: Int?
    let problem: Problem

    var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(problem)" }
}

extension EvaluationFileError.Problem: CustomStringConvertible {
    var description: String {
        switch self {
        case .unreadable: "expected a file of queries, found none that can be read"
        case .isEmpty: "expected a header with the columns query, expected_title and expected_year, found nothing"
        case .notUTF8: "expected UTF-8 text"
        case .missingColumn(let column, let header):
            "expected the column \(column) in the header, found \(header.joined(separator: ", "))"
        case .doubleColumn(let column): "expected each column once, found \(column) twice"
        case .fieldCount(let expected, let found):
            "expected \(expected) fields separated by tabs, as in the header, found \(found)"
        case .isBlank(let column): "expected a value in the column \(column), found nothing"
        case .year(let found): "expected a year from 1850 to 2200 in the column expected_year, found “\(found)”"
        }
    }
}
