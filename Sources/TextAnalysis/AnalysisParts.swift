/// What a ``TextAnalyzer`` is asked for besides tokens.
public struct AnalysisParts: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The canonical other forms of its words, as ``Tokenizer/equivalents(of:)`` has them.
    public static let equivalents = AnalysisParts(rawValue: 1)
    /// The key of ``TitleKey/surface(_:)``.
    public static let literalKey = AnalysisParts(rawValue: 2)
    /// The key of ``TitleKey/normalized(_:)``.
    public static let normalizedKey = AnalysisParts(rawValue: 4)
}
