import MovieModel
import Synchronization

/// What is known of the checksums of a file's blocks, shared without locks by all threads that search it.
///
/// A server verifies every block before it opens its port and keeps no ledger of blocks. A one-off search verifies a
/// block when it first touches it; the ledger remembers which ones hold and the first thing found wrong.
///
/// Two threads that touch a block at once both hash it and write the same verdict.
final class BlockLedger: Sendable {
    /// What stands for nothing wrong in ``wrong``.
    private static let nothing: UInt64 = 0
    /// The block number that stands for an extent that lies outside its section.
    private static let extent: UInt64 = 0xFFFF_FFFF

    private let verdicts: BlockVerdicts
    private let wrong = Atomic<UInt64>(nothing)

    /// - Parameter blockCount: the blocks to keep verdicts of; 0 if all were verified.
    init(blockCount: Int) { verdicts = BlockVerdicts(count: blockCount) }

    /// Whether a block holds, hashing it if nobody has.
    ///
    /// - Parameters:
    ///   - number: the block, counted over the file.
    ///   - hash: gives the checksum the block has and the one it should have.
    func holds(_ number: Int, _ hash: () -> (found: UInt64, expected: UInt64)) -> Bool {
        if let verdict = verdicts[number] { return verdict }
        let (found, expected) = hash()
        verdicts.set(number, found == expected)
        return found == expected
    }

    /// Notes that a block of a section does not hold. Only the first thing noted is kept.
    func note(_ kind: SectionKind, block: Int) { note(kind, UInt64(truncatingIfNeeded: block) & 0x7FFF_FFFF) }

    /// Notes that a section was asked for bytes it does not have, which only a forged file can cause.
    func noteExtent(_ kind: SectionKind) { note(kind, Self.extent) }

    private func note(_ kind: SectionKind, _ block: UInt64) {
        _ = wrong.compareExchange(
            expected: Self.nothing, desired: UInt64(kind.rawValue) << 32 | block, ordering: .relaxed)
    }

    /// The first thing found wrong: the section and why; `nil` if there is nothing.
    ///
    /// - Complexity: O(1), one load.
    var damage: (section: SectionKind, reason: String)? {
        let noted = wrong.load(ordering: .relaxed)
        guard noted != Self.nothing, let kind = SectionKind(rawValue: UInt32(noted >> 32)) else { return nil }
        let block = noted & 0xFFFF_FFFF
        return (
            kind, block == Self.extent ? "it points outside itself" : "the checksum of block \(block) does not hold"
        )
    }
}

/// Verdicts on blocks, one byte each, read and written without locks.
private final class BlockVerdicts: @unchecked Sendable {  // The bytes are atomic; the pointer never changes.
    private let bytes: UnsafeMutablePointer<Atomic<UInt8>>
    private let count: Int

    init(count: Int) {
        self.count = count
        bytes = .allocate(capacity: max(1, count))
        for index in 0..<count { (bytes + index).initialize(to: Atomic(0)) }
    }

    deinit {
        bytes.deinitialize(count: count)
        bytes.deallocate()
    }

    /// Whether a block holds; `nil` if nobody has looked.
    subscript(_ index: Int) -> Bool? {
        guard index >= 0, index < count else { return true }
        switch bytes[index].load(ordering: .relaxed) {
        case 0: return nil
        case let verdict: return verdict == 1
        }
    }

    func set(_ index: Int, _ holds: Bool) { bytes[index].store(holds ? 1 : 2, ordering: .relaxed) }
}
