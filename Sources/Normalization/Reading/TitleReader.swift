import Decoding
import MovieModel

/// Reads titles by one rule of a field map.
struct TitleReader: Sendable {
    private let rule: TitleRule

    /// Creates a reader for a rule.
    init(_ rule: TitleRule) {
        self.rule = rule
    }

    /// The titles in a record, in its order; empty ones are left out.
    func titles(in record: RecordValue) -> [RecordTitle] {
        guard let each = rule.each else { return titles(at: record) }
        return each.values(in: record).flatMap { titles(at: $0) }
    }

    private func titles(at value: RecordValue) -> [RecordTitle] {
        let texts = rule.text.texts(in: value).compactMap { CleanText.name($0, upTo: Limits.titleScalars) }
        guard !texts.isEmpty else { return [] }
        let kind = rule.kindLabel.flatMap { statedKind(in: $0.texts(in: value)) } ?? rule.kind
        let language = label(rule.language, in: value)
        let region = label(rule.region, in: value)
        return texts.map { RecordTitle(text: $0, kind: kind, language: language, region: region) }
    }

    /// The first kind understood. IMDb separates several by the byte 2, others by commas.
    private func statedKind(in labels: [String]) -> TitleKind? {
        for label in labels {
            for word in label.split(whereSeparator: { $0 == "\u{2}" || $0 == "," }) {
                if let kind = TitleKind(label: word) { return kind }
            }
        }
        return nil
    }

    private func label(_ expression: FieldExpression?, in value: RecordValue) -> String? {
        expression?.firstText(in: value).flatMap(CleanText.label)
    }
}

extension TitleKind {
    /// The kind a provider's word stands for, or `nil` for a word nobody knows.
    ///
    /// The words are those of IMDb's `types` and of AniDB's `type`.
    init?(label: some StringProtocol) {
        switch label.lowercased().drop(while: { $0 == " " }) {
        case "original": self = .original
        case "imdbdisplay", "display", "official": self = .display
        case "alternative", "festival", "tv", "video", "dvd", "short": self = .alternative
        case "working", "syn": self = .working
        default: return nil
        }
    }
}
