import HTTPTypes

/// The page of a kind of problem.
struct ProblemPage: Page {
    static let template = "problem"

    let windowTitle: String
    let queryText = ""
    let title: String
    let status: Int
    let advice: String

    /// Creates the page of a kind.
    init(_ kind: ProblemKind) {
        windowTitle = "\(kind.title) – C-Movie"
        (title, status, advice) = (kind.title, kind.status.code, kind.advice)
    }
}
