import Foundation

/// Holds JSON values to a JSON Schema: the part of 2020-12 that API descriptions use.
///
/// A keyword it does not know is a fault of its own, so that no schema passes by being misunderstood.
public struct SchemaValidator {
    private let root: [String: Any]

    /// Creates a validator of a document, whose `#/…` references it follows.
    public init(_ root: [String: Any]) { self.root = root }

    /// What is wrong with a value, a line each; none for a value that conforms.
    public func faults(of value: Any, under schema: [String: Any], at path: String = "$") -> [String] {
        var faults: [String] = []
        for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
            faults += self.faults(of: value, keyword, rule, schema, path)
        }
        return faults
    }

    /// The schema that a reference names.
    public func schema(at reference: String) -> [String: Any]? {
        var found: Any = root
        for step in reference.dropFirst(2).split(separator: "/") {
            let key = step.replacingOccurrences(of: "~1", with: "/")
            guard let next = (found as? [String: Any])?[key] else { return nil }
            found = next
        }
        return found as? [String: Any]
    }

    private func faults(
        of value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ path: String
    ) -> [String] {
        switch keyword {
        case "$ref":
            guard let reference = rule as? String, let target = self.schema(at: reference) else {
                return ["\(path): \(rule) leads nowhere"]
            }
            return faults(of: value, under: target, at: path)
        case "anyOf":
            let choices = (rule as? [[String: Any]] ?? []).map { faults(of: value, under: $0, at: path) }
            guard !choices.contains(where: \.isEmpty) else { return [] }
            return ["\(path): none of the choices fits"] + (choices.max { $0.count > $1.count } ?? [])
        case "type":
            let types = (rule as? [String]) ?? [rule as? String ?? ""]
            return types.contains { Self.isOf($0, value) } ? [] : ["\(path): \(value) is not \(types)"]
        case "enum":
            let known = (rule as? [Any] ?? []).contains { ($0 as? NSObject) == (value as? NSObject) }
            return known ? [] : ["\(path): \(value) is not among \(rule)"]
        case "pattern":
            guard let text = value as? String, let pattern = rule as? String else { return [] }
            return text.range(of: pattern, options: .regularExpression) == nil
                ? ["\(path): \(text) does not match"] : []
        case "minimum", "maximum", "minItems", "maxItems", "minLength":
            return boundFaults(of: value, keyword, (rule as? NSNumber)?.doubleValue ?? .nan, path)
        case "items":
            guard let elements = value as? [Any], let rule = rule as? [String: Any] else { return [] }
            return elements.enumerated().flatMap { faults(of: $1, under: rule, at: "\(path)[\($0)]") }
        case "required", "properties", "additionalProperties":
            return memberFaults(of: value, keyword, rule, schema, path)
        case "description", "default", "style", "explode": return []
        default: return ["\(path): the keyword \(keyword) is not known"]
        }
    }

    private func memberFaults(
        of value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], _ path: String
    ) -> [String] {
        guard let members = value as? [String: Any] else { return [] }
        let known = schema["properties"] as? [String: [String: Any]] ?? [:]
        switch keyword {
        case "required":
            return (rule as? [String] ?? []).filter { members[$0] == nil }.map { "\(path): \($0) is missing" }
        case "properties":
            return known.sorted { $0.key < $1.key }.flatMap { name, rule in
                members[name].map { faults(of: $0, under: rule, at: "\(path).\(name)") } ?? []
            }
        default:
            let others = members.filter { known[$0.key] == nil }.sorted { $0.key < $1.key }
            if let rule = rule as? [String: Any] {
                return others.flatMap { faults(of: $0.value, under: rule, at: "\(path).\($0.key)") }
            }
            return rule as? Bool == false ? others.map { "\(path): \($0.key) is not described" } : []
        }
    }

    private func boundFaults(of value: Any, _ keyword: String, _ bound: Double, _ path: String) -> [String] {
        let count: Double? =
            switch keyword {
            case "minItems", "maxItems": (value as? [Any]).map { Double($0.count) }
            case "minLength": (value as? String).map { Double($0.unicodeScalars.count) }
            default: Self.isOf("number", value) ? (value as? NSNumber)?.doubleValue : nil
            }
        guard let count else { return [] }
        let fits = keyword.hasPrefix("min") ? count >= bound : count <= bound
        return fits ? [] : ["\(path): \(count) passes the \(keyword) \(bound)"]
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        let isTruth = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
        switch type {
        case "null": return value is NSNull
        case "boolean": return isTruth
        case "string": return value is String
        case "array": return value is [Any]
        case "object": return value is [String: Any]
        case "number": return value is NSNumber && !isTruth
        case "integer":
            return !isTruth && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
        default: return false
        }
    }
}
