import QueryLanguage

/// Reads the parameters of a request's query and gathers every fault, so that a client learns all at once.
struct ParameterReader {
    /// What was wrong so far, in the order of reading.
    private(set) var faults: [Fault] = []
    private var values: [String: String] = [:]

    /// Splits a query into parameters.
    ///
    /// Unknown names, repeated names and values that are no UTF-8 are faults.
    ///
    /// - Parameters:
    ///   - query: the query of the target, still encoded.
    ///   - names: the parameters of this route.
    ///   - aliases: other spellings of them.
    ///   - fields: what the query language knows, which people also try as parameters.
    init(_ query: Substring, names: [String], aliases: [String: String] = [:], fields: [String] = []) {
        for pair in query.split(separator: "&") {
            let equals = pair.firstIndex(of: "=")
            let typed = pair[..<(equals ?? pair.endIndex)]
            guard let name = PercentCoding.decoded(typed, plusIsSpace: true) else {
                faults.append(Fault("invalid_utf8", "the name of a parameter is no UTF-8", parameter: String(typed)))
                continue
            }
            let value = equals.map { pair[pair.index(after: $0)...] } ?? ""
            if let known = names.contains(name) ? name : aliases[name] {
                read(value, of: known)
            } else {
                faults.append(Self.unknown(name, value, among: names, fields))
            }
        }
    }

    private mutating func read(_ encoded: Substring, of name: String) {
        guard let value = PercentCoding.decoded(encoded, plusIsSpace: true) else {
            faults.append(Fault("invalid_utf8", "\(name) is no UTF-8", parameter: name, expected: ["UTF-8"]))
            return
        }
        guard values.updateValue(value, forKey: name) == nil else {
            faults.append(Fault("repeated_parameter", "\(name) is given twice", parameter: name))
            return
        }
    }

    private static func unknown(
        _ name: String, _ value: Substring, among names: [String], _ fields: [String]
    ) -> Fault {
        var (hint, replacement) = ("", nil as String?)
        if let nearest = NearestName.to(name, among: names) {
            (hint, replacement) = ("; did you mean \(nearest)?", nearest)
        } else if let field = NearestName.to(name, among: fields) {
            let clause = "\(field):\(PercentCoding.decoded(value, plusIsSpace: true) ?? "")"
            (hint, replacement) = ("; to search by \(field), write \(clause) in the query", "query=\(clause)")
        }
        return Fault(
            "unknown_parameter", "there is no parameter \(name.debugDescription)\(hint)", parameter: name,
            expected: names, replacement: replacement)
    }

    /// The text of a parameter, or `nil` if it is not given.
    func text(_ name: String) -> String? { values[name] }

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
    mutating func truth(_ name: String) -> Bool {
        switch values[name] {
        case nil, "false", "0": return false
        case "true", "1", "": return true
        case .some(let text):
            refuse(name, "\(name) takes true or false, not \(text.debugDescription)", expected: ["true", "false"])
            return false
        }
    }

    /// Throws what was wrong, all of it at once.
    func refuseFaults() throws(Problem) {
        guard let first = faults.first else { return }
        let detail = faults.count == 1 ? first.message : "\(faults.count) problems in the request"
        let isQuery = faults.allSatisfy { $0.diagnostic != nil }
        throw Problem(isQuery ? .querySyntax : .badParameter, detail, faults: faults)
    }

    /// Adds the faults of a query.
    mutating func refuse(_ diagnostics: [Diagnostic]) {
        faults += diagnostics.map(Fault.init)
    }

    /// Adds a fault of a value.
    mutating func refuse(_ name: String, _ message: String, expected: [String] = [], replacement: String? = nil) {
        faults.append(
            Fault("bad_value", message, parameter: name, expected: expected, replacement: replacement))
    }
}
