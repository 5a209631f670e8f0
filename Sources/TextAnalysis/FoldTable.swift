/// A two-stage table from every Unicode scalar to its folded form.
///
/// The standard library's properties cost 50 ns a scalar; a look-up here costs about one. The table is decoded once
/// from ``FoldData``, in a few milliseconds, and takes some 200 KB: pages of 256 entries, equal ones shared.
struct FoldTable: Sendable {
    /// The one table of the process.
    static let shared = FoldTable()

    /// The page of each block of 256 scalars. The first pages are the templates, one for each kind.
    private var pageOfBlock = [UInt16](repeating: 0, count: 0x1100)
    private var entries: [FoldEntry] = []
    /// The sequences of all expansions, each scalar with its own kind.
    private(set) var expansions: [FoldedUnit] = []

    /// A folded scalar and its kind.
    struct FoldedUnit: Sendable {
        let scalar: UInt32
        let kind: ScalarKind
    }

    private init() {
        entries = ScalarKind.allCases.flatMap { kind in [FoldEntry](repeating: FoldEntry(kind), count: 256) }
        let runs = Self.runs()
        // Targets fold to themselves, so their kinds are known once the kept runs are in place.
        for run in runs { applyKept(run) }
        for run in runs { applyMapped(run) }
    }

    /// Returns the entry of a scalar.
    ///
    /// - Precondition: `scalar` is at most U+10FFFF.
    @inline(__always)
    func entry(of scalar: UInt32) -> FoldEntry {
        entries[Int(pageOfBlock[Int(scalar >> 8)]) << 8 | Int(scalar & 0xFF)]
    }

    private static func runs() -> [FoldRun] {
        FoldData.runs.withUTF8Buffer { bytes in
            var reader = FoldDataReader(bytes)
            var runs: [FoldRun] = []
            while let run = reader.next() { runs.append(run) }
            return runs
        }
    }

    private mutating func applyKept(_ run: FoldRun) {
        switch run.mapping {
        case .kept(let kind):
            fill(run.start, run.count, with: kind)
        case .alternating:
            for offset in 0..<run.count { set(run.start + 2 * offset + 1, FoldEntry(.letter)) }
        case .shifted, .merged, .expanded:
            break
        }
    }

    private mutating func applyMapped(_ run: FoldRun) {
        switch run.mapping {
        case .kept:
            break
        case .alternating:
            for offset in 0..<run.count { set(run.start + 2 * offset, mapped(to: run.start + 2 * offset + 1)) }
        case .shifted(let target):
            for offset in 0..<run.count { set(run.start + offset, mapped(to: target + offset)) }
        case .merged(let target):
            for offset in 0..<run.count { set(run.start + offset, mapped(to: target)) }
        case .expanded(let scalars):
            let entry = FoldEntry(expansionAt: expansions.count, count: scalars.count)
            expansions += scalars.map { FoldedUnit(scalar: $0, kind: self.entry(of: $0).kind) }
            for offset in 0..<run.count { set(run.start + offset, entry) }
        }
    }

    private func mapped(to target: UInt32) -> FoldEntry {
        FoldEntry(entry(of: target).kind, payload: target)
    }

    private mutating func fill(_ start: UInt32, _ count: UInt32, with kind: ScalarKind) {
        var scalar = start
        let end = start + count
        while scalar < end {
            if scalar & 0xFF == 0, end - scalar >= 256 {
                pageOfBlock[Int(scalar >> 8)] = UInt16(kind.rawValue)
                scalar += 256
            } else {
                set(scalar, FoldEntry(kind))
                scalar += 1
            }
        }
    }

    private mutating func set(_ scalar: UInt32, _ entry: FoldEntry) {
        let block = Int(scalar >> 8)
        if pageOfBlock[block] < UInt16(ScalarKind.allCases.count) {
            let template = Int(pageOfBlock[block]) << 8
            pageOfBlock[block] = UInt16(entries.count >> 8)
            entries += Array(entries[template..<(template + 256)])
        }
        entries[Int(pageOfBlock[block]) << 8 | Int(scalar & 0xFF)] = entry
    }
}
