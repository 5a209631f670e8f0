/// Collects the canonical other forms of a text's words.
struct Equivalents {
    private let segmentation: Segmentation
    private var found: [Token] = []

    /// A joined form of more words than this is a list or an address, not a name.
    static let joinedWordLimit = 16

    init(_ segmentation: Segmentation) {
        self.segmentation = segmentation
    }

    /// Finds all equivalents.
    mutating func collect() {
        for index in segmentation.segments.indices {
            switch segmentation.segments[index].content {
            case .word: collectForms(ofWordAt: index)
            case .run: collectBridge(before: index)
            case .conjunction: break
            }
        }
        collectJoined()
    }

    /// The equivalents found, in order and once each.
    func sorted() -> [Token] {
        guard found.count > 1 else { return found }
        let sorted = found.sorted { left, right in
            (left.position, left.positionCount, left.text) < (right.position, right.positionCount, right.text)
        }
        var unique: [Token] = []
        for token in sorted where unique.last.map({ !$0.isSameForm(as: token) }) ?? true { unique.append(token) }
        return unique
    }

    // MARK: One word

    private mutating func collectForms(ofWordAt index: Int) {
        let segment = segmentation.segments[index]
        let word = segmentation.string(segment)
        if let number = NumberWord.value(of: word) {
            append(String(number), for: segment)
            collectCompoundNumber(at: index, tens: number)
        } else if let form = Abbreviation.expanded(word) ?? (index > 0 ? RomanNumeral.digits(of: word) : nil) {
            append(form, for: segment)
        }
        if !segmentation.isASCII(segment) {
            for case .some(let form) in spellings(of: segment, folded: word) where form != word && !form.isEmpty {
                append(form, for: segment)
            }
        }
        collectUnelided(segment)
    }

    private mutating func append(_ form: String, for segment: Segment) {
        found.append(Token(text: form, position: segment.position, range: segmentation.source(segment.scalars)))
    }

    private func spellings(of segment: Segment, folded word: String) -> [String?] {
        let simplified = Transliteration.simplified(word)
        return [
            UmlautSpelling.spelled(segmentation.text.scalars[segment.scalars]), simplified,
            Transliteration.latin(word), simplified.flatMap(Transliteration.latin),
        ]
    }

    /// `l'avventura` is indexed as `lavventura`; people look for `avventura`.
    private mutating func collectUnelided(_ segment: Segment) {
        let scalars = segmentation.text.scalars
        guard let apostrophe = segment.scalars.first(where: { scalars[$0].kind == .apostrophe }) else { return }
        let rest = (apostrophe + 1)..<segment.scalars.upperBound
        let isElision = (1...4).contains(apostrophe - segment.scalars.lowerBound) && rest.count >= 3
        guard isElision else { return }
        found.append(segmentation.token(rest, at: segment.position, positionCount: 1))
    }

    /// `twenty one` is 21.
    private mutating func collectCompoundNumber(at index: Int, tens: Int) {
        guard tens >= 20, index + 1 < segmentation.segments.count else { return }
        let next = segmentation.segments[index + 1]
        guard next.content == .word, let unit = NumberWord.value(of: segmentation.string(next)), unit < 10 else {
            return
        }
        let first = segmentation.segments[index]
        let range = first.scalars.lowerBound..<next.scalars.upperBound
        found.append(
            Token(
                text: String(tens + unit), position: first.position, positionCount: 2,
                range: segmentation.source(range)))
    }

    // MARK: Several segments

    /// `スター・ウォーズ` is also written without the dot: the bigram over the break makes them meet.
    private mutating func collectBridge(before index: Int) {
        guard index > 0 else { return }
        let left = segmentation.segments[index - 1]
        let right = segmentation.segments[index]
        guard left.content == right.content, left.characterCount > 0 else { return }
        let range = (left.scalars.upperBound - 1)..<(right.scalars.lowerBound + 1)
        found.append(segmentation.token(range, at: right.position - 1, positionCount: 2))
    }

    /// `x-men` is also `xmen`: words parted by punctuation alone are joined.
    private mutating func collectJoined() {
        var group: Range<Int> = 0..<0
        for (index, segment) in segmentation.segments.enumerated() {
            if segment.content == .word, segment.boundary == .punctuation, group.upperBound == index, !group.isEmpty {
                group = group.lowerBound..<(index + 1)
            } else {
                appendJoined(group)
                group = segment.content == .word ? index..<(index + 1) : index..<index
            }
        }
        appendJoined(group)
    }

    private mutating func appendJoined(_ group: Range<Int>) {
        guard (2...Self.joinedWordLimit).contains(group.count) else { return }
        let first = segmentation.segments[group.lowerBound]
        let last = segmentation.segments[group.upperBound - 1]
        let range = first.scalars.lowerBound..<last.scalars.upperBound
        found.append(segmentation.token(range, at: first.position, positionCount: group.count))
    }
}

extension Token {
    /// Whether two tokens are the same text at the same positions.
    fileprivate func isSameForm(as other: Token) -> Bool {
        text == other.text && position == other.position && positionCount == other.positionCount
    }
}

extension Segmentation {
    fileprivate func isASCII(_ segment: Segment) -> Bool {
        text.scalars[segment.scalars].allSatisfy { $0.original < 0x80 }
    }
}
