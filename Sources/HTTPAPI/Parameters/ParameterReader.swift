import MovieModel
import QueryLanguage

/// Reads the parameters of a request and gathers every fault, so that a client learns all at once.
struct ParameterReader {
    /// What was wrong so far, in the order of reading.
    private(set) var faults: [Fault] = []
    /// What stands before the name of a parameter in faults: the place of its object in a body, such as `searches[2].`.
    private let place: String
    private var values: [String: String] = [:]

    /// Splits the query of a target into parameters.
    ///
    /// Unknown names, repeated names and values that are no UTF-8 are faults.
    ///
    /// - Parameters:
    ///   - query: the query of the target, still encoded.
    ///   - parameters: the parameters of this route.
    ///   - fields: what the query language knows, which people also try as parameters.
    init(_ query: Substring, _ parameters: [Parameter], fields: [String] = []) {
        place = ""
        for pair in query.split(separator: "&") {
            // A reply that lists every one of thousands would be a hundred times the request.
            guard faults.count < Limits.faults else { break }
            let equals = pair.firstIndex(of: "=")
            let typed = pair[..<(equals ?? pair.endIndex)]
            guard let name = PercentCoding.decoded(typed, plusIsSpace: true) else {
                faults.append(Fault("invalid_utf8", "the name of a parameter is no UTF-8", parameter: String(typed)))
                continue
            }
            let encoded = equals.map { pair[pair.index(after: $0)...] } ?? ""
            let value = PercentCoding.decoded(encoded, plusIsSpace: true)
            guard let known = Self.known(name, parameters) else {
                faults.append(unknown(name, value ?? "", among: parameters, fields))
                continue
            }
            if let value {
                read(value, of: known.name)
            } else {
                faults.append(Fault("invalid_utf8", "\(known.name) is no UTF-8", parameter: name, expected: ["UTF-8"]))
            }
        }
    }

    /// Takes the members of an object of a body; those that are `null` count as not given.
    ///
    /// - Parameter place: where the object stands in the body, such as `searches[2].`
    init(
        _ members: [String: BodyValue], at place: String = "", _ parameters: [Parameter], fields: [String] = []
    ) {
        self.place = place
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            guard faults.count < Limits.faults else { break }
            guard let known = Self.known(name, parameters) else {
                faults.append(unknown(name, value.parameterText ?? "", among: parameters, fields))
                continue
            }
            guard value != .none else { continue }
            if known.takes(value) {
                read(value.parameterText ?? "", of: known.name)
            } else {
                refuse(known.name, "\(known.name) takes \(known.bodyType) in a body", expected: [known.bodyType])
            }
        }
    }

    private static func known(_ name: String, _ parameters: [Parameter]) -> Parameter? {
        parameters.first { $0.name == name } ?? parameters.first { $0.alias == name }
    }

    private mutating func read(_ value: String, of name: String) {
        guard values.updateValue(value, forKey: name) == nil else {
            faults.append(Fault("repeated_parameter", "\(name) is given twice", parameter: place + name))
            return
        }
    }

    private func unknown(
        _ name: String, _ value: String, among parameters: [Parameter], _ fields: [String]
    ) -> Fault {
        let names = parameters.map(\.name)
        var (hint, replacement) = ("", nil as String?)
        if Self.secretNames.contains(name.lowercased()) {
            hint = "; keys go into the header field Authorization or X-API-Key, never into an address"
        } else if let nearest = NearestName.to(name, among: names) {
            (hint, replacement) = ("; did you mean \(nearest)?", nearest)
        } else if let field = NearestName.to(name, among: fields) {
            let clause = "\(field):\(value)"
            (hint, replacement) = ("; to search by \(field), write \(clause) in the query", "query=\(clause)")
        }
        return Fault(
            "unknown_parameter", "there is no parameter \(name.debugDescription)\(hint)", parameter: place + name,
            expected: names, replacement: replacement)
    }

    /// Names under which people send keys in addresses, where logs would keep them.
    private static let secretNames: Set = ["key", "api_key", "apikey", "token", "access_token"]

    /// The text of a parameter, or `nil` if it is not given.
    func text(_ name: String) -> String? { values[name] }

    /// The texts of a parameter that holds several apart by commas; none if it is not given.
    func texts(_ name: String) -> [String] {
        values[name]?.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty } ?? []
    }

    /// A whole number within bounds.
    mutating func number(_ name: String, in bounds: ClosedRange<Int>, otherwise value: Int) -> Int {
        guard let text = values[name] else { return value }
        // `Int` would also read a sign, which no number here has.
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), bounds.contains(number) {
            return number
        }
        let range = "\(bounds.lowerBound)…\(bounds.upperBound)"
        refuse(name, "\(name) takes a whole number from \(range), not \(text.debugDescription)", expected: [range])
        return value
    }

    /// A truth value; a name without a value says yes.
    mutating func truth(_ name: String, otherwise value: Bool = false) -> Bool {
        switch values[name] {
        case nil: return value
        case "false", "0": return false
        case "true", "1", "": return true
        case .some(let text):
            refuse(name, "\(name) takes true or false, not \(text.debugDescription)", expected: ["true", "false"])
            return value
        }
    }

    /// One of some words; the first of them if it is not given.
    mutating func choice(_ name: String, of words: [String]) -> String {
        guard let text = values[name] else { return words[0] }
        if words.contains(text) { return text }
        refuse(
            name, "\(name) takes \(words.joined(separator: " or ")), not \(text.debugDescription)", expected: words,
            replacement: NearestName.to(text, among: words))
        return words[0]
    }

    /// Throws what was wrong, all of it at once.
    func refuseFaults() throws(Problem) { try Self.refuse(faults) }

    /// Throws faults, if there are any.
    static func refuse(_ faults: [Fault]) throws(Problem) {
        guard let first = faults.first else { return }
        let detail = faults.count == 1 ? first.message : "\(faults.count) problems in the request"
        let isQuery = faults.allSatisfy { $0.diagnostic != nil }
        throw Problem(isQuery ? .querySyntax : .badParameter, detail, faults: faults)
    }

    /// Adds the faults of a query.
    mutating func refuse(_ diagnostics: [Diagnostic]) {
        faults += diagnostics.map { Fault($0, parameter: place + "query") }
    }

    /// Adds a fault of a value.
    mutating func refuse(_ name: String, _ message: String, expected: [String] = [], replacement: String? = nil) {
        faults.append(
            Fault("bad_value", message, parameter: place + name, expected: expected, replacement: replacement))
    }
}

extension Parameter {
    /// Whether a value of a body is of its type.
    fileprivate func takes(_ value: BodyValue) -> Bool {
        switch (kind, value) {
        case (.text, .text), (.pattern, .text), (.choice, .text), (.whole, .number), (.truth, .truth): true
        // A list needs nothing between its words, as an address does.
        case (.list, .texts(let texts)): texts.allSatisfy { !$0.isEmpty && !$0.contains { $0 == "," || $0 == " " } }
        default: false
        }
    }

    /// The type of its values in a body, in words.
    fileprivate var bodyType: String {
        switch kind {
        case .text, .pattern, .choice: "a text"
        case .whole: "a number"
        case .truth: "true or false"
        case .list: "a list of words"
        }
    }
}
