/// A condition that is tested on one document after another, without a set of all that meet it.
///
/// It is for filters that many documents meet: lists of them that are bitmaps, and ranges of columns.
struct DocumentTest {
    /// A bitmap, or what is not in it.
    private struct Bitmap {
        var words: UnsafeRawPointer
        /// All bits if what is not in it meets the condition.
        var flipped: UInt64
    }

    /// A range of the stored numbers of a column of one byte.
    private struct ByteRange {
        var values: UnsafePointer<UInt8>
        var low: UInt8
        var span: UInt8
    }

    private let bitmaps: UnsafeMutablePointer<Bitmap>
    private var bitmapCount = 0
    private let bytes: UnsafeMutablePointer<ByteRange>
    private var byteCount = 0
    private var others: [(column: Column, low: UInt64, span: UInt64)] = []
    private let evaluator: Evaluator
    /// About the part of all documents that meet the condition, as if its parts had nothing to do with each other.
    private(set) var share = 1.0

    private static let partLimit = 16

    /// A test of conditions, or `nil` if some part of them is of another kind.
    ///
    /// - Parameter given: the place of one that is known to be met.
    init?(_ conditions: [PlanNode], besides given: Int? = nil, _ evaluator: Evaluator) {
        self.evaluator = evaluator
        bitmaps = evaluator.scratch.allocate(Self.partLimit)
        bytes = evaluator.scratch.allocate(Self.partLimit)
        for place in conditions.indices where place != given {
            guard add(conditions[place], isExcluded: false) else { return nil }
        }
    }

    /// Whether there is anything to test.
    var isEmpty: Bool { bitmapCount + byteCount + others.count == 0 }

    /// Whether a document meets the condition.
    @inline(__always)
    func holds(_ document: UInt32) -> Bool {
        let (word, bit) = (Int(document >> 6) &* 8, UInt64(document & 63))
        var bits: UInt64 = .max
        for place in 0..<bitmapCount {
            let bitmap = bitmaps[place]
            bits &= bitmap.words.loadUnaligned(fromByteOffset: word, as: UInt64.self) ^ bitmap.flipped
        }
        guard bits &>> bit & 1 == 1 else { return false }
        for place in 0..<byteCount where bytes[place].values[Int(document)] &- bytes[place].low > bytes[place].span {
            return false
        }
        for other in others where other.column.key(document) &- other.low > other.span { return false }
        return true
    }

    private mutating func add(_ node: PlanNode, isExcluded: Bool) -> Bool {
        switch node {
        case .everything: return !isExcluded
        case .all(let nodes):
            guard !isExcluded else { return false }
            for node in nodes where !add(node, isExcluded: false) { return false }
            return true
        case .any(let nodes): return nodes.count == 1 && add(nodes[0], isExcluded: isExcluded)
        case .except(let node): return !isExcluded && add(node, isExcluded: true)
        case .word(let term): return add(term, isExcluded: isExcluded)
        case .terms(let terms, _): return terms.count == 1 && add(terms[0], isExcluded: isExcluded)
        case .range(let column, let interval): return !isExcluded && add(column, interval)
        case .nothing, .sequence, .run, .phrase, .expansion, .names, .presence, .documents: return false
        }
    }

    private mutating func add(_ term: Term, isExcluded: Bool) -> Bool {
        let list = evaluator.index.list(term)
        guard let words = list.words?.baseAddress, bitmapCount < Self.partLimit else { return false }
        bitmaps[bitmapCount] = Bitmap(words: UnsafeRawPointer(words), flipped: isExcluded ? .max : 0)
        bitmapCount += 1
        let part = Double(list.count) / Double(max(1, evaluator.documentCount))
        share *= isExcluded ? 1 - part : part
        return true
    }

    private mutating func add(_ column: Column, _ interval: ValueInterval) -> Bool {
        guard column.layout.encoding.isInteger else { return false }
        let raws = column.rawRange(interval)
        guard !raws.isEmpty else { return false }
        let (low, span) = (raws.lowerBound, raws.upperBound &- 1 &- raws.lowerBound)
        if case .bytes(let values) = column.raw, byteCount < Self.partLimit {
            bytes[byteCount] = ByteRange(
                values: values, low: UInt8(truncatingIfNeeded: low), span: UInt8(truncatingIfNeeded: span))
            byteCount += 1
        } else {
            others.append((column, UInt64(low), UInt64(span)))
        }
        share *= Double(evaluator.count(column, interval)) / Double(max(1, evaluator.documentCount))
        return true
    }
}
