/// The occurrences of a run filed under their terms: a counting sort, so that documents ascend within a term.
struct FiledOccurrences {
    /// The terms of the run, ascending by key.
    let terms: [UInt32]
    /// Where the postings of each term begin, and the end.
    let starts: [UInt32]
    /// The postings of all terms; a document is its place in the run by static rank.
    let postings: [PlacedPosting]

    /// - Parameter order: the movies of the run by static rank.
    init(_ run: RunBuffer, order: [UInt32]) {
        terms = run.terms.sortedNumbers()
        var places = [UInt32](repeating: 0, count: terms.count)
        for (place, number) in terms.enumerated() { places[Int(number)] = UInt32(truncatingIfNeeded: place) }
        var starts = [UInt32](repeating: 0, count: terms.count + 1)
        for occurrence in run.occurrences { starts[Int(places[Int(occurrence.term)]) + 1] += 1 }
        for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
        self.starts = starts
        postings = Self.filed(run, order: order, places: places, next: starts)
    }

    private static func filed(
        _ run: RunBuffer, order: [UInt32], places: [UInt32], next: [UInt32]
    ) -> [PlacedPosting] {
        var next = next
        return [PlacedPosting](unsafeUninitializedCapacity: run.occurrences.count) { postings, count in
            next.withUnsafeMutableBufferPointer { next in
                run.occurrences.withUnsafeBufferPointer { occurrences in
                    for (document, movie) in order.enumerated() {
                        let movie = Int(movie)
                        let range = Int(run.starts(movie).occurrences)..<Int(run.ends[movie].occurrences)
                        for occurrence in UnsafeBufferPointer(rebasing: occurrences[range]) {
                            let place = Int(places[Int(occurrence.term)])
                            postings.initializeElement(
                                at: Int(next[place]),
                                to: PlacedPosting(
                                    document: UInt32(truncatingIfNeeded: document), ordinal: occurrence.ordinal,
                                    position: occurrence.position, length: occurrence.length,
                                    flags: occurrence.flags))
                            next[place] &+= 1
                        }
                    }
                }
            }
            count = run.occurrences.count
        }
    }
}
