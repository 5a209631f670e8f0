import HTTPTypes
import SearchIndex

extension Endpoint {
    /// The variable part of an address.
    struct Variable {
        /// Its name in the template.
        var name: String
        /// All it can be, if that is known.
        var values: [String] = []
        /// What it looks like, if that is known.
        var pattern: String?
    }

    /// The variable part of the address, if it has one.
    var variable: Variable? {
        switch self {
        case .movie: Variable(name: "id", pattern: "^cm_[0-9a-f]{6,16}$")
        case .facet: Variable(name: "field", values: FacetField.allCases.map(\.rawValue))
        case .problem: Variable(name: "code", values: ProblemKind.allCases.map(\.rawValue))
        case .ingest: Variable(name: "source", pattern: "^[a-z][a-z0-9_]*$")
        case .run: Variable(name: "id", pattern: "^[1-9][0-9]{0,9}$")
        default: nil
        }
    }

    /// The schema of the body that a method takes, if it takes one.
    func body(of method: HTTPRequest.Method) -> String? {
        switch self {
        case .search where method == .post: "SearchRequest"
        case .multiSearch: "MultiSearchRequest"
        default: nil
        }
    }
}
