import MovieModel

/// Assembles the elements at one path of an XML document into records, from the events of a parser.
///
/// It holds the one record being read and no tree.
final class XMLRecordBuilder {
    /// A record that has been read, by the place of its bytes in the text.
    struct Finished {
        var start: Int
        var end: Int
        var outcome: Result<RecordValue, Rejection>
    }

    private let path: [String]
    private var depth = 0
    /// The elements open now whose names are those of the path.
    private var matchedDepth = 0
    private var frames: [XMLElementFrame] = []
    /// The text of the open elements. That of the innermost stands last, and goes when it closes.
    private var text: [UInt8] = []
    private var valueCount = 0
    private var rejection: Rejection?

    /// Where the record being read begins.
    private(set) var openStart: Int?
    /// The records read and not yet taken.
    private(set) var finished: [Finished] = []
    /// Whether the root element has ended.
    private(set) var isRootClosed = false

    /// Creates a builder for the elements at a path from the root, which has one name at least.
    init(path: [String]) {
        self.path = path
    }

    /// Whether an element that opens now is a record or inside of one.
    ///
    /// `name` is the name of an element about to open.
    func wantsContent(of name: String) -> Bool {
        openStart != nil || completesPath(name)
    }

    /// The name of an element that is open now, the innermost one known, or `nil` if there is none.
    var openName: String? {
        frames.last?.name ?? (depth > 0 ? path.prefix(max(matchedDepth, 1)).last : nil)
    }

    /// Takes the records read so far.
    func takeFinished() -> [Finished] {
        defer { finished.removeAll(keepingCapacity: true) }
        return finished
    }

    /// An element opens. `start` is asked for only where a record begins.
    func open(_ name: String, attributes: [RecordValue.Member], start: () -> Int) throws(XMLFault.Kind) {
        if depth == 0, let expected = path.first, name != expected {
            throw .wrongRoot(found: name, expected: expected)
        }
        guard depth < Limits.nestingDepth else {
            throw .tooLarge(part: "the nesting of elements", limit: Limits.nestingDepth)
        }
        if openStart == nil {
            let begins = completesPath(name)
            if matchedDepth == depth, depth < path.count, path[depth] == name { matchedDepth += 1 }
            if begins { begin(at: start()) }
        }
        depth += 1
        guard openStart != nil, rejection == nil else { return }
        frames.append(XMLElementFrame(name: name, members: attributes, textStart: text.count))
        valueCount += 1 + attributes.count
        if valueCount > Limits.recordValues { reject(.valueCount()) }
        if attributes.contains(where: { ($0.value.text?.utf8.count ?? 0) > Limits.fieldBytes }) { reject(.fieldSize()) }
    }

    /// Text inside the innermost element.
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let frame = frames.last else { return }
        text.append(contentsOf: bytes)
        if text.count - frame.textStart > Limits.fieldBytes { reject(.fieldSize()) }
    }

    /// The innermost element ends before `end`.
    func close(end: () -> Int) {
        depth -= 1
        if let start = openStart, depth == path.count - 1 {
            finish(from: start, to: end())
        } else if let (name, value) = closeFrame(), !frames.isEmpty {
            frames[frames.count - 1].members.append(RecordValue.Member(name, value))
        }
        matchedDepth = min(matchedDepth, depth)
        isRootClosed = depth == 0
    }

    /// Refuses the record being read, whose content is not kept from here on.
    func reject(_ reason: Rejection) {
        rejection = rejection ?? reason
        clear()
    }

    private func closeFrame() -> (name: String, value: RecordValue)? {
        guard let frame = frames.popLast() else { return nil }
        let value = frame.value(text: text[frame.textStart...])
        text.removeSubrange(frame.textStart...)
        return (frame.name, value)
    }

    private func clear() {
        frames.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    private func completesPath(_ name: String) -> Bool {
        matchedDepth == depth && depth == path.count - 1 && path[depth] == name
    }

    private func begin(at start: Int) {
        openStart = start
        valueCount = 0
        rejection = nil
        clear()
    }

    private func finish(from start: Int, to end: Int) {
        let outcome: Result<RecordValue, Rejection> =
            if let rejection { .failure(rejection) } else { .success(closeFrame()?.value ?? .null) }
        finished.append(Finished(start: start, end: end, outcome: outcome))
        openStart = nil
        clear()
    }
}
