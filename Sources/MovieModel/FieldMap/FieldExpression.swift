/// An expression of the field map language: steps that turn a record into values.
///
/// The language is small and total: every expression ends, none fails, and what does not fit gives no value.
/// Steps run in the order they are written, each on every value of the one before; the first one gets the record.
public struct FieldExpression: Hashable, Sendable {
    /// One step.
    public indirect enum Step: Hashable, Sendable {
        /// The values at a path.
        case pick(FieldPath)
        /// The parts of a text between separators, trimmed, empty ones dropped.
        case split(separator: String)
        /// The text without this prefix or suffix, where it has it.
        case strip(String)
        /// The text read by a named parser.
        case parse(FieldParser)
        /// This text, whatever came before.
        case constant(String)
        /// The values of the first expression that gives any, each applied to the value before.
        case first([FieldExpression])
    }

    /// The steps in order.
    public var steps: [Step]

    /// Creates an expression.
    public init(_ steps: [Step]) {
        self.steps = steps
    }

    /// Creates an expression that picks one field.
    public init(path: FieldPath) {
        self.init([.pick(path)])
    }
}
