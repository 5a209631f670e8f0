import MovieModel
import SearchIndex
import Synchronization

/// The latest replies to searches of one generation, so that what many ask for is searched for once.
///
/// Entries are young or old. When the young ones take half of the memory they become the old ones, and the old ones
/// are forgotten; an old one that is asked for is young again. So what is asked for often stays, with no list to keep in
/// order, and the memory never exceeds its bound. Another generation forgets everything.
final class RecentReplies: Sendable {
    /// What a reply depends on beside the generation.
    struct Key: Hashable, Sendable {
        /// The query of the target, still encoded.
        var query: Substring
        /// The field `Accept-Language`.
        var languages: String?
    }

    /// What stays the same each time a reply is sent.
    struct Reply: Sendable {
        /// The document without its `meta`.
        var document: [UInt8]
        /// The field `Link`.
        var link: String?
        /// The field `ETag`.
        var tag: String
        /// What `meta` says of a cursor's generation.
        var generationChanged: Bool
        /// What the metrics count.
        var search: ServerMetrics.Search
    }

    private struct Shelf {
        var replies: [Key: Reply] = [:]
        var byteCount = 0

        mutating func put(_ reply: Reply, at key: Key) {
            guard replies.updateValue(reply, forKey: key) == nil else { return }
            byteCount += RecentReplies.byteCount(of: reply, key)
        }
    }

    private struct State {
        var revision: IndexRevision?
        var young = Shelf()
        var old = Shelf()
    }

    private let byteLimit: Int
    private let state = Mutex(State())

    /// Creates a memory of so many bytes; none at all remembers nothing.
    init(byteLimit: Int) { self.byteLimit = byteLimit }

    /// The reply that was kept, if it is of this revision of the index.
    func reply(_ key: Key, of revision: IndexRevision) -> Reply? {
        guard byteLimit > 0 else { return nil }
        return state.withLock { state in
            guard state.revision == revision else { return nil }
            if let reply = state.young.replies[key] { return reply }
            guard let reply = state.old.replies[key] else { return nil }
            keep(reply, key, &state)
            return reply
        }
    }

    /// Keeps a reply, unless it is so large that few would fit.
    func keep(_ reply: Reply, _ key: Key, of revision: IndexRevision) {
        guard Self.byteCount(of: reply, key) <= byteLimit / 64 else { return }
        // The text of the target would otherwise be kept whole for a part of it.
        let key = Key(query: Substring(String(key.query)), languages: key.languages)
        state.withLock { state in
            if state.revision != revision { state = State(revision: revision) }
            keep(reply, key, &state)
        }
    }

    /// The bytes remembered, for tests.
    var byteCount: Int { state.withLock { $0.young.byteCount + $0.old.byteCount } }

    private func keep(_ reply: Reply, _ key: Key, _ state: inout State) {
        if state.young.byteCount + Self.byteCount(of: reply, key) > byteLimit / 2 {
            state.old = state.young
            state.young = Shelf()
        }
        state.young.put(reply, at: key)
    }

    /// The bytes of an entry, with about what a table needs for it.
    private static func byteCount(of reply: Reply, _ key: Key) -> Int {
        reply.document.count + (reply.link?.utf8.count ?? 0) + key.query.utf8.count + (key.languages?.utf8.count ?? 0)
            + 256
    }
}
