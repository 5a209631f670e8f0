@testable import SearchIndex

extension Section {
    /// Calls `body` with a verified section of some bytes, which lives as long as the call.
    static func withBytes<T>(_ kind: SectionKind, _ bytes: [UInt8], _ body: (Section) throws -> T) rethrows -> T {
        let ledger = BlockLedger(blockCount: 0)
        return try withExtendedLifetime(ledger) {
            try (bytes + [0]).withUnsafeBytes { buffer in
                guard let base = buffer.baseAddress else { preconditionFailure("an array of one byte has no address") }
                let none = ByteView(base: base, count: 0)
                return try body(
                    Section(
                        kind, bytes: ByteView(base: base, count: bytes.count), checksums: none, firstBlock: 0,
                        isLazy: false, ledger: ledger))
            }
        }
    }

    /// Opens bytes as a section that needs no verification.
    static func with<Result>(
        _ bytes: [UInt8], kind: SectionKind = .documentLists, _ body: (Section) throws -> Result
    ) rethrows -> Result {
        let base = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, bytes.count), alignment: IndexFormat.alignment)
        defer { base.deallocate() }
        UnsafeMutableRawBufferPointer(start: base, count: bytes.count).copyBytes(from: bytes)
        let ledger = BlockLedger(blockCount: 0)
        let view = ByteView(base: UnsafeRawPointer(base), count: bytes.count)
        let section = Section(
            kind, bytes: view, checksums: view.slice(0, 0), firstBlock: 0, isLazy: false, ledger: ledger)
        return try withExtendedLifetime(ledger) { try body(section) }
    }
}
