import MovieModel

/// What decides a movie's place in the static rank: more votes, higher c-rating, newer, older identity.
struct RankRecord {
    /// The votes.
    let votes: Int64
    /// The c-rating, as a number that ascends with it.
    let rating: UInt64
    /// The year, or the least number.
    let year: Int32
    /// The place among all movies in the order they were added.
    let added: UInt32
    /// The number of its identity.
    let id: Int64

    init(_ movie: IndexedMovie, added: Int) {
        votes = Int64(movie.rating.total.voteCount)
        let bits = (movie.rating.total.value + 0).bitPattern  // The sum makes a negative zero a positive one.
        rating = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
        year = movie.year.map { Int32(clamping: $0) } ?? .min
        self.added = UInt32(truncatingIfNeeded: added)
        id = movie.id.number
    }

    /// Reads a record of a run.
    init(_ reader: SpoolReader) throws(IndexError) {
        votes = try reader.number(Int64.self)
        rating = try reader.number(UInt64.self)
        year = try reader.number(Int32.self)
        added = try reader.number(UInt32.self)
        id = try reader.number(Int64.self)
    }

    func append(to file: SpoolFile) throws(IndexError) {
        try file.append(votes)
        try file.append(rating)
        try file.append(year)
        try file.append(added)
        try file.append(id)
    }

    /// Whether a movie is numbered before another.
    @inline(__always)
    func precedes(_ other: RankRecord) -> Bool {
        if votes != other.votes { return votes > other.votes }
        if rating != other.rating { return rating > other.rating }
        if year != other.year { return year > other.year }
        if id != other.id { return id < other.id }
        return added < other.added
    }
}
