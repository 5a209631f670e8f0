/// How much memory a SQLite database may use.
public struct SQLiteTuning: Sendable {
    /// The page cache of each connection, in MiB.
    public var cacheMebibytes: Int
    /// The pages (4 KiB each) the write-ahead log grows to before it is written back.
    ///
    /// Bulk loads touch the same index pages again and again; a longer log writes each of them back once.
    public var checkpointPages = 16_384

    /// Creates a tuning.
    public init(cacheMebibytes: Int) { self.cacheMebibytes = cacheMebibytes }
}
