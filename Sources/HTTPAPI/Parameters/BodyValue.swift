import Foundation

/// A value in the JSON body of a request, where parameters come as JSON instead of text.
enum BodyValue: Hashable, Sendable, Decodable {
    case none
    case text(String)
    case texts([String])
    case number(String)
    case truth(Bool)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let truth = try? container.decode(Bool.self) {
            self = .truth(truth)
        } else if let whole = try? container.decode(Int.self) {
            self = .number(String(whole))
        } else if let number = try? container.decode(Double.self) {
            self = .number(String(number))
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let texts = try? container.decode([String].self) {
            self = .texts(texts)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected a text, a number, true, false or a list of texts")
        }
    }

    /// The value as an address would give it; `nil` for none.
    var parameterText: String? {
        switch self {
        case .none: nil
        case .text(let text): text
        case .texts(let texts): texts.joined(separator: ",")
        case .number(let digits): digits
        case .truth(let truth): truth ? "true" : "false"
        }
    }
}
