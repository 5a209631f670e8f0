/// A run of neighbouring scalars that fold alike.
struct FoldRun {
    /// The first scalar of the run.
    let start: UInt32
    /// The number of scalars; of pairs, where the run alternates.
    let count: UInt32
    /// What becomes of them.
    let mapping: Mapping

    /// The number of scalars it covers.
    var scalarCount: UInt32 {
        switch mapping {
        case .alternating: 2 * count
        case .kept, .shifted, .merged, .expanded: count
        }
    }

    enum Mapping {
        /// Each folds to itself.
        case kept(ScalarKind)
        /// Capital and small letters take turns; capitals fold to the next scalar.
        case alternating
        /// The first folds to the target, the next to the one after it, and so on.
        case shifted(to: UInt32)
        /// All fold to one target.
        case merged(into: UInt32)
        /// All fold to this sequence.
        case expanded([UInt32])
    }
}
