import Decoding
import MovieModel

/// A field that holds a number or nothing; anything else in it refuses the record.
struct NumberField: Sendable {
    /// The path for messages, such as `ratings/rating/value`.
    let name: String
    private let expression: FieldExpression
    /// The same without its number parser, to tell a missing number from a text the parser could not read.
    private let unparsed: FieldExpression?

    /// Creates a field for an expression applied to each of the values of another one.
    init(_ expression: FieldExpression, below each: FieldExpression? = nil) {
        self.expression = expression
        unparsed = expression.withoutNumberParser
        name = [each?.pathText, expression.pathText].compactMap(\.self).joined(separator: "/")
    }

    /// The number with its text as published, or `nil` where there is none.
    func number(in record: RecordValue) throws(Rejection) -> (text: String, value: Double)? {
        guard let text = expression.firstText(in: record) else {
            guard let text = unparsed?.firstText(in: record).flatMap(CleanText.cleaned),
                !CleanText.isMissingNumber(text)
            else { return nil }
            throw notANumber(text)
        }
        if let number = PublishedNumber(text) { return (text, number.value) }
        guard let text = CleanText.cleaned(text), !CleanText.isMissingNumber(text) else { return nil }
        guard let number = PublishedNumber(text) else { throw notANumber(text) }
        return (text, number.value)
    }

    /// The rejection of a record that holds this text here.
    func notANumber(_ text: String) -> Rejection {
        let shown = text.unicodeScalars.count > 40 ? String(text.prefix(40)) + "…" : text
        return Rejection(code: "bad_number", reason: "\(name) is \"\(shown)\", which is not a number that fits here")
    }
}

extension FieldExpression {
    /// The path it picks first, or `nil` where it picks none.
    fileprivate var pathText: String? {
        for step in steps {
            switch step {
            case .pick(let path): return path.segments.isEmpty ? nil : path.description
            case .first(let alternatives): return alternatives.lazy.compactMap(\.pathText).first
            case .split, .strip, .parse, .constant: continue
            }
        }
        return nil
    }

    /// The expression up to the parser that makes it a number, or `nil` if it has none.
    fileprivate var withoutNumberParser: FieldExpression? {
        guard let last = steps.last else { return nil }
        let before = Array(steps.dropLast())
        switch last {
        case .parse(.decimal), .parse(.integer): return FieldExpression(before)
        case .first(let alternatives):
            let unparsed = alternatives.compactMap(\.withoutNumberParser)
            return unparsed.isEmpty ? nil : FieldExpression(before + [.first(unparsed)])
        case .pick, .split, .strip, .parse, .constant: return nil
        }
    }
}
