import Synchronization

/// The ``WordFilter`` of a dictionary, made when near words have been asked for a few times.
///
/// A process that asks once does not pay for it. Threads that need it at once make it twice and keep one.
final class SharedWordFilter: Sendable {
    private final class Box: Sendable {
        let filter: WordFilter

        init(_ filter: WordFilter) { self.filter = filter }
    }

    /// So often the dictionary is walked instead.
    private static let walksBefore = 3

    private let made = AtomicLazyReference<Box>()
    private let askedCount = Atomic<Int>(0)

    /// The filter, `nil` for the first times.
    func filter(_ dictionary: TermDictionary) -> WordFilter? {
        if let box = made.load() { return box.filter }
        guard askedCount.add(1, ordering: .relaxed).oldValue >= Self.walksBefore else { return nil }
        return made.storeIfNil(Box(WordFilter(dictionary))).filter
    }
}
