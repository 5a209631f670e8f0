/// What caches may do with a reply.
enum CacheRule: String {
    /// Answers that one index generation fixes: fresh for a minute, usable while a new one is fetched.
    case generation = "public, max-age=60, stale-while-revalidate=600"
    /// Answers read from the catalog: to be asked for again each time, which a matching tag makes cheap.
    case revalidated = "public, no-cache"
    /// Answers of the moment.
    case never = "no-store"
}
