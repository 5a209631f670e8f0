import SearchIndex

extension Problem {
    /// What a client is told of an index that cannot be read: without its path, which is not the client's business.
    init(_ error: IndexError) {
        guard case .damaged(_, let section, let reason) = error else {
            self.init(.notReady, "the index cannot be read")
            return
        }
        self.init(.notReady, "the index is damaged in its \(section): \(reason)")
    }
}
