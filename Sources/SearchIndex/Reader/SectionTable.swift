import MovieModel

/// The header and section table of a file, found sound, and the way to its sections.
struct SectionTable: Sendable {
    /// The sections in file order.
    let entries: [SectionEntry]
    /// The header's checksum, which stands for the whole content.
    let checksum: UInt64
    /// Whether blocks are verified when they are touched; otherwise all were when the file was opened.
    let isLazy: Bool
    /// By the number of the kind; a number without a kind has an empty section.
    private let sections: [Section]
    private let ledger: BlockLedger
    private let path: String

    /// Reads and verifies header, table and block checksums, and as many sections as asked for.
    init(_ bytes: ByteView, path: String, verification: IndexVerification) throws(IndexError) {
        self.path = path
        let header = try Self.header(bytes, path: path)
        checksum = header.checksum
        entries = try Self.entries(header, bytes, path: path)
        try Self.checkPadding(entries, bytes, path: path)
        let checksums = try Self.blockChecksums(entries, bytes, path: path)
        isLazy = verification == .essential
        ledger = BlockLedger(blockCount: isLazy ? checksums.count / 8 : 0)
        sections = Self.sections(entries, bytes, checksums, isLazy: isLazy, ledger)
        for section in entries.map({ sections[Int($0.kind.rawValue)] })
        where verification.includes(section.kind, byteCount: section.count) {
            try verify(section)
        }
    }

    /// A section, whose views are verified as they are asked for.
    subscript(_ kind: SectionKind) -> Section { sections[Int(kind.rawValue)] }

    /// All bytes of a section, verified; empty if they are damaged.
    func section(_ kind: SectionKind) -> ByteView { self[kind].whole }

    /// Some bytes of a section, verified; empty if the section does not have them or they are damaged.
    @inline(__always)
    func view(_ kind: SectionKind, _ offset: Int, _ byteCount: Int) -> ByteView { self[kind].view(offset, byteCount) }

    /// What readers came upon that a sound file does not have; what they answered is worth nothing then.
    ///
    /// - Complexity: O(1).
    var damage: IndexError? {
        ledger.damage.map { .damaged(path: path, section: $0.section.name, reason: $0.reason) }
    }

    /// Verifies every section afresh, whatever was verified before.
    ///
    /// - Complexity: O(bytes of the file).
    func verifyEverything() throws(IndexError) {
        for entry in entries { try verify(self[entry.kind]) }
    }

    private func verify(_ section: Section) throws(IndexError) {
        if let block = section.damagedBlock {
            let reason = "the checksum of block \(block) does not hold"
            throw .damaged(path: path, section: section.kind.name, reason: reason)
        }
    }
}
