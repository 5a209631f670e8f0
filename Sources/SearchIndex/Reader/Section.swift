import MovieModel

/// One section of an open file: the only way to its bytes.
///
/// Readers ask for a view of what they are about to read. The view is checked against the end of the section, and where
/// the file was not verified as a whole, its blocks are verified when they are first touched. Inside the view hot code
/// may read without further checks. A view that cannot be had is empty, and the ledger says why.
///
/// It holds nothing alive: whoever holds a section keeps the ``CompiledIndex`` it came from.
struct Section: @unchecked Sendable {  // The bytes never change and the ledger is shared without locks.
    /// What it holds.
    let kind: SectionKind
    /// Its bytes, which may be unverified: read them through ``view(_:_:)``.
    private let bytes: ByteView
    /// The checksums of its blocks, eight bytes each.
    private let checksums: ByteView
    /// The number of its first block, counted over the file.
    private let firstBlock: Int
    /// Whether blocks are verified when they are touched.
    let isLazy: Bool
    private unowned(unsafe) let ledger: BlockLedger

    init(
        _ kind: SectionKind, bytes: ByteView, checksums: ByteView, firstBlock: Int, isLazy: Bool, ledger: BlockLedger
    ) {
        self.kind = kind
        self.bytes = bytes
        self.checksums = checksums
        self.firstBlock = firstBlock
        self.isLazy = isLazy
        self.ledger = ledger
    }

    /// The number of its bytes.
    var count: Int { bytes.count }

    /// All of it.
    var whole: ByteView { view(0, count) }

    /// The bytes from `offset` on, verified; empty if the section does not have them or they are damaged.
    ///
    /// - Complexity: O(1) in a file verified as a whole, otherwise O(64 KiB) for each block not touched before.
    @inline(__always)
    func view(_ offset: Int, _ byteCount: Int) -> ByteView {
        guard offset >= 0, byteCount >= 0, byteCount <= bytes.count, offset <= bytes.count &- byteCount else {
            return outside
        }
        if isLazy, !touch(offset, byteCount) { return nothing }
        return ByteView(base: bytes.base + offset, count: byteCount)
    }

    /// The bytes from `offset` on and as many of `byteCount` as there are.
    @inline(__always)
    func prefix(_ byteCount: Int, from offset: Int) -> ByteView {
        guard offset >= 0, offset <= bytes.count else { return outside }
        return view(offset, min(byteCount, bytes.count &- offset))
    }

    /// Whether every block holds, touched before or not.
    ///
    /// - Complexity: O(``count``).
    var isSound: Bool { damagedBlock == nil }

    /// The first block that does not hold, looked at afresh.
    var damagedBlock: Int? {
        (0..<IndexFormat.blockCount(count)).first { checksum($0) != checksums.u64($0 * 8) }
    }

    private var nothing: ByteView { ByteView(base: bytes.base, count: 0) }

    @inline(never)
    private var outside: ByteView {
        ledger.noteExtent(kind)
        return nothing
    }

    /// Verifies the blocks that hold the bytes, as far as nobody has.
    @inline(never)
    private func touch(_ offset: Int, _ byteCount: Int) -> Bool {
        guard byteCount > 0 else { return true }
        let last = (offset &+ byteCount &- 1) / IndexFormat.checksumBlockByteCount
        for block in offset / IndexFormat.checksumBlockByteCount...last {
            let holds = ledger.holds(firstBlock &+ block) { (checksum(block), checksums.u64(block &* 8)) }
            guard holds else {
                ledger.note(kind, block: block)
                return false
            }
        }
        return true
    }

    private func checksum(_ block: Int) -> UInt64 {
        let start = block &* IndexFormat.checksumBlockByteCount
        return XXHash64.hash(bytes.slice(start, IndexFormat.checksumBlockByteCount).buffer)
    }
}
