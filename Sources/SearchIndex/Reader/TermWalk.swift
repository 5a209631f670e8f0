/// A forward walk through consecutive terms, for prefixes, patterns and automata.
///
/// A new walk rests before its first term. ``next()`` and ``seek(to:)`` say whether there is a term; once they said
/// no, there is none any more. No term costs an allocation.
///
///     var walk = dictionary.walk(in: .title)
///     var isFound = walk.seek(to: prefix)
///     while isFound { use(walk.key, walk.shared, walk.term); isFound = walk.next() }
struct TermWalk: ~Copyable {
    private let dictionary: TermDictionary
    private let field: TermField?
    private let bytes: UnsafeMutablePointer<UInt8>
    private var count = 0
    private var reader: TermReader
    /// The ordinal of the term that is read next.
    private var nextOrdinal: Int
    /// The term the walk rests on.
    private(set) var term = Term(field: .title, documentCount: 0, listOffset: 0, positionOffset: 0)
    /// The bytes of ``key`` that are those of the term the walk rested on before.
    private(set) var shared = 0
    /// What the dictionary says the term read last has in common with the one before it.
    private var readShared = 0
    private var isExhausted = false
    private var hasTerm = false

    /// The most bytes of a key with its field.
    private static let capacity = IndexFormat.termBytes + 1

    /// A walk through a field, or through all.
    init(_ dictionary: TermDictionary, field: TermField?) {
        self.dictionary = dictionary
        self.field = field
        bytes = .allocate(capacity: Self.capacity)
        bytes.initialize(repeating: 0, count: Self.capacity)
        let block =
            field.map { dictionary.block(of: TermKey(field: $0, text: UnsafeBufferPointer(start: nil, count: 0))) } ?? 0
        reader = dictionary.reader(ofBlock: block)
        nextOrdinal = block * IndexFormat.termsPerBlock
    }

    deinit { bytes.deallocate() }

    /// The text of the term in UTF-8, without the field; valid until the walk moves.
    var key: UnsafeBufferPointer<UInt8> {
        @inline(__always) get { UnsafeBufferPointer(start: bytes + 1, count: max(0, count &- 1)) }
    }

    /// The whole key, the field's byte first; valid until the walk moves.
    var storedKey: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    /// Moves to the next term.
    mutating func next() -> Bool {
        var shared = Int.max
        repeat { guard read(&shared) else { return end() } } while isBeforeField
        return rest(shared)
    }

    /// Moves to the first term whose text is not before `text`, unless the walk already rests there or behind.
    ///
    /// Blocks that end before it are passed over.
    ///
    /// - Precondition: the walk is of one field.
    mutating func seek(to text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !isExhausted, let field else { return false }
        let target = TermKey(field: field, text: text)
        if hasTerm, !isBefore(target) { return true }
        let block =
            hasTerm
            ? dictionary.block(of: target, from: (nextOrdinal &- 1) / IndexFormat.termsPerBlock)
            : dictionary.block(of: target)
        var matched = hasTerm ? target.commonCount(with: storedKey, from: 0) : 0
        var shared = Int.max
        if block * IndexFormat.termsPerBlock > nextOrdinal {
            reader = dictionary.reader(ofBlock: block)
            nextOrdinal = block * IndexFormat.termsPerBlock
        }
        repeat {
            if isFirstOfBlock { matched = 0 }
            guard read(&shared) else { return end() }
        } while isStillBefore(target, &matched)
        return rest(shared)
    }

    /// Whether the term read comes before `target`, as the one before it does, whose first `matched` bytes are those of
    /// the target: one that shares more differs where that one did, one that shares fewer is already behind.
    @inline(__always)
    private func isStillBefore(_ target: TermKey, _ matched: inout Int) -> Bool {
        if readShared != matched { return readShared > matched }
        let limit = min(count, target.count)
        while matched < limit, bytes[matched] == target[matched] { matched &+= 1 }
        return matched == limit ? count < target.count : bytes[matched] < target[matched]
    }

    /// Reads one term. `shared` becomes the bytes of the key that no read has changed since it was `Int.max`.
    @inline(__always)
    private mutating func read(_ shared: inout Int) -> Bool {
        guard !isExhausted, nextOrdinal < dictionary.count else { return false }
        if nextOrdinal & (IndexFormat.termsPerBlock &- 1) == 0 {
            reader = dictionary.reader(ofBlock: nextOrdinal / IndexFormat.termsPerBlock)
        }
        guard let head = reader.head(), head.shared <= count || isFirstOfBlock else { return false }
        readShared = head.shared
        var place = head.shared
        var isSame = true
        for byte in head.suffix {
            if isSame {
                if place < count, bytes[place] == byte {
                    place &+= 1
                    continue
                }
                isSame = false
                shared = min(shared, place)
            }
            bytes[place] = byte
            place &+= 1
        }
        if isSame { shared = min(shared, place) }
        count = place
        guard count > 0, let field = TermField(rawValue: bytes[0]) else { return false }
        term = reader.term(field: field, ordinal: nextOrdinal)
        nextOrdinal &+= 1
        return true
    }

    private var isFirstOfBlock: Bool { nextOrdinal & (IndexFormat.termsPerBlock &- 1) == 0 }

    private var isBeforeField: Bool { field.map { bytes[0] < $0.rawValue } ?? false }

    private func isBefore(_ target: TermKey) -> Bool {
        let stored = storedKey
        let common = target.commonCount(with: stored, from: 0)
        if common == stored.count { return common < target.count }
        return common < target.count && stored[common] < target[common]
    }

    /// Rests on the term read, if it is one of the field.
    private mutating func rest(_ shared: Int) -> Bool {
        if let field, term.field != field { return end() }
        self.shared = max(0, min(shared, count) &- 1)
        hasTerm = true
        return true
    }

    private mutating func end() -> Bool {
        isExhausted = true
        hasTerm = false
        return false
    }
}
