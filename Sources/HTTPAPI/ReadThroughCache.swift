import MovieModel
import NIOCore
import Synchronization

/// Remembers what was read from the catalog of movies that the index does not hold yet.
///
/// The next generation holds them, so all of it is forgotten when the generation changes. At most
/// `Limits.readThroughMovies` entries of each kind are kept; when they are full, an arbitrary one makes room.
final class ReadThroughCache: Sendable {
    private struct State {
        var generation: Int?
        var replies: [Key: APIResponse] = [:]
        var movies: [ExternalID: MovieID] = [:]

        /// Forgets everything of another generation.
        mutating func move(to generation: Int?) {
            guard self.generation != generation else { return }
            self = State(generation: generation)
        }
    }

    /// A movie in one of its forms.
    struct Key: Hashable {
        var movie: MovieID
        var isPage: Bool
    }

    private let state = Mutex(State())

    /// The reply for a movie, if it is remembered.
    func reply(_ key: Key, generation: Int?) -> APIResponse? {
        state.withLock { state in
            state.move(to: generation)
            return state.replies[key]
        }
    }

    /// Remembers the reply for a movie.
    func remember(_ reply: APIResponse, for key: Key, generation: Int?) {
        state.withLock { state in
            state.move(to: generation)
            state.replies.makeRoom(for: key)
            state.replies[key] = reply
        }
    }

    /// The movie of an id, if it is remembered.
    func movie(with id: ExternalID, generation: Int?) -> MovieID? {
        state.withLock { state in
            state.move(to: generation)
            return state.movies[id]
        }
    }

    /// Remembers the movie of an id.
    func remember(_ movie: MovieID, with id: ExternalID, generation: Int?) {
        state.withLock { state in
            state.move(to: generation)
            state.movies.makeRoom(for: id)
            state.movies[id] = movie
        }
    }
}

extension Dictionary {
    /// Removes an entry if another one would be too many.
    fileprivate mutating func makeRoom(for key: Key) {
        guard count >= Limits.readThroughMovies, self[key] == nil, let victim = keys.first else { return }
        self[victim] = nil
    }
}
