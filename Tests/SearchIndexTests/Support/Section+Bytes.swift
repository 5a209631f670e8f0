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
}
