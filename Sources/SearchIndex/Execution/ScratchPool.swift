import Synchronization

/// The scratch memory that searches of one index have left behind for the next ones, shared without locks.
///
/// Each slot is emptied and filled by one atomic exchange, so two searches never get the same memory.
final class ScratchPool: @unchecked Sendable {  // The slots are atomic; the pointer never changes.
    private typealias Slot = Atomic<Unmanaged<SearchScratch>?>
    private let slots: UnsafeMutablePointer<Slot>
    private let documentCount: Int
    private static let slotCount = 8

    init(documentCount: Int) {
        self.documentCount = documentCount
        slots = .allocate(capacity: Self.slotCount)
        for index in 0..<Self.slotCount { (slots + index).initialize(to: Slot(nil)) }
    }

    deinit {
        for index in 0..<Self.slotCount { slots[index].load(ordering: .acquiring)?.release() }
        slots.deinitialize(count: Self.slotCount)
        slots.deallocate()
    }

    /// Memory nobody else uses.
    func take() -> SearchScratch {
        for index in 0..<Self.slotCount {
            if let scratch = slots[index].exchange(nil, ordering: .acquiring) { return scratch.takeRetainedValue() }
        }
        return SearchScratch(documentCount: documentCount)
    }

    /// Takes memory back that nothing points into any more.
    func give(_ scratch: SearchScratch) {
        scratch.reset()
        var left: Unmanaged<SearchScratch>? = Unmanaged.passRetained(scratch)
        for index in 0..<Self.slotCount {
            left = slots[index].exchange(left, ordering: .acquiringAndReleasing)
            if left == nil { return }
        }
        left?.release()
    }
}
