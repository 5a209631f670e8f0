import SearchIndex

/// How long opening an index takes: with everything verified, as `serve` does, and with what must be, as `search` does.
struct OpeningView {
    private static let rounds = 5

    /// The file to open.
    let path: String

    /// The least time of several rounds each, and the bytes verified a second.
    func report() throws -> String {
        let everything = try least { try CompiledIndex.open(path: path, verification: .everything) }
        let essential = try least { try CompiledIndex.open(path: path, verification: .essential) }
        let bytes = try CompiledIndex.open(path: path, verification: .essential).statistics.byteCount
        return """
            open-everything-ns \(everything)
            open-essential-ns \(essential)
            bytes \(bytes)
            """
    }

    private func least(_ open: () throws -> CompiledIndex) throws -> Int {
        var least = Int.max
        for _ in 0..<Self.rounds {
            let start = MonotonicClock.nanoseconds()
            let index = try open()
            least = min(least, MonotonicClock.nanoseconds() - start)
            withExtendedLifetime(index) {}
        }
        return least
    }
}
