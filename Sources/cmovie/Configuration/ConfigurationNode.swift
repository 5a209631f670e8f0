import QueryLanguage
import Yams

/// A value of a configuration file that knows where it stands.
///
/// Everything read from it is checked at once, so an error always names file, line and key.
struct ConfigurationNode {
    /// The YAML value.
    let node: Node
    /// The file it stands in.
    let file: String
    /// The keys that lead to it.
    let path: [String]

    /// Reads a whole file.
    static func parse(_ text: String, file: String) throws(ConfigurationError) -> ConfigurationNode {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                return ConfigurationNode(node: Node(""), file: file, path: [])
            }
            return ConfigurationNode(node: node, file: file, path: [])
        } catch let error as YamlError {
            throw error.located(in: file)
        } catch {
            throw ConfigurationError(file: file, line: nil, key: "", problem: "is no YAML: \(error)")
        }
    }

    /// An error about this value.
    func error(_ problem: String) -> ConfigurationError {
        ConfigurationError(file: file, line: node.mark?.line, key: path.joined(separator: "."), problem: problem)
    }

    /// Where it stands, for messages: `cmovie.yaml:12`.
    var place: String { node.mark.map { "\(file):\($0.line)" } ?? file }

    /// The members of a mapping in written order.
    func members() throws(ConfigurationError) -> [(key: String, value: ConfigurationNode)] {
        if node.isEmptyValue { return [] }
        guard case .mapping(let mapping) = node else { throw error("expected keys with values") }
        var members: [(key: String, value: ConfigurationNode)] = []
        for (key, value) in mapping {
            guard let name = key.string else { throw error("expected keys that are words") }
            members.append((name, ConfigurationNode(node: value, file: file, path: path + [name])))
        }
        return members
    }

    /// The elements of a sequence; a single value counts as a sequence of one.
    func elements() -> [ConfigurationNode] {
        if node.isEmptyValue { return [] }
        guard case .sequence(let sequence) = node else { return [self] }
        return sequence.enumerated().map { place, element in
            ConfigurationNode(node: element, file: file, path: path + ["\(place + 1)"])
        }
    }

    /// Whether the value is a mapping.
    var isMapping: Bool { if case .mapping = node { true } else { false } }

    /// Whether the value is a sequence.
    var isSequence: Bool { if case .sequence = node { true } else { false } }

    /// A text that is not empty.
    func text() throws(ConfigurationError) -> String {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { throw error("expected a text") }
        return scalar.string
    }

    /// Texts, one or several.
    func texts() throws(ConfigurationError) -> [String] {
        var texts: [String] = []
        for element in elements() { texts.append(try element.text()) }
        return texts
    }

    /// A number.
    func number() throws(ConfigurationError) -> Double {
        guard let number = Double(try text()), number.isFinite else { throw error("expected a number") }
        return number
    }

    /// A whole number from 0.
    func count() throws(ConfigurationError) -> Int {
        guard let count = Int(try text()), count >= 0 else { throw error("expected a whole number from 0") }
        return count
    }

    /// `true` or `false`.
    func flag() throws(ConfigurationError) -> Bool {
        guard let flag = Bool(try text()) else { throw error("expected true or false") }
        return flag
    }

    /// A scale such as `1..10`.
    func scale() throws(ConfigurationError) -> ClosedRange<Double> {
        let text = try text()
        guard let dots = text.firstRange(of: ".."), let low = Double(text[..<dots.lowerBound]),
            let high = Double(text[dots.upperBound...]), low < high, low.isFinite, high.isFinite
        else { throw error("expected a scale such as 1..10, found \(text)") }
        return low...high
    }

    /// One of the names of an enumeration.
    func choice<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type = Choice.self
    ) throws(ConfigurationError) -> Choice where Choice.RawValue == String {
        let text = try text()
        guard let choice = Choice(rawValue: text) else {
            let names = Choice.allCases.map(\.rawValue)
            throw error(
                "expected one of \(names.joined(separator: ", ")), found \(text)\(suggestion(for: text, of: names))")
        }
        return choice
    }

    /// The members, each of which must be among `known`.
    func members(known: [String]) throws(ConfigurationError) -> [(key: String, value: ConfigurationNode)] {
        let members = try members()
        for (key, value) in members where !known.contains(key) {
            let expected = known.joined(separator: ", ")
            throw value.error("unknown key; expected one of \(expected)\(suggestion(for: key, of: known))")
        }
        return members
    }

    private func suggestion(for text: String, of names: [String]) -> String {
        NearestName.to(text, among: names).map { " (did you mean \($0)?)" } ?? ""
    }
}

extension Node {
    /// Whether the value was left out: `key:` with nothing behind it.
    fileprivate var isEmptyValue: Bool {
        guard case .scalar(let scalar) = self else { return false }
        return scalar.string.isEmpty || (scalar.style == .plain && ["~", "null"].contains(scalar.string))
    }
}

extension YamlError {
    fileprivate func located(in file: String) -> ConfigurationError {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            ConfigurationError(file: file, line: mark.line, key: "", problem: "is no YAML here: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            ConfigurationError(
                file: file, line: context.mark.line, key: duplicates.first ?? "", problem: "the key stands there twice")
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            ConfigurationError(file: file, line: nil, key: "", problem: "is no YAML: \(self)")
        }
    }
}
