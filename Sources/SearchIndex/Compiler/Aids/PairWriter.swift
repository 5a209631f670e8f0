/// Finds the adjacent words of titles that are both frequent, and writes their documents.
///
/// The places of frequent terms come term by term. They are kept as eight bytes each in buckets of 65 536 documents;
/// at the end each bucket is sorted by document, where neighbours show. The pairs found go into buckets of first terms,
/// each of which is sorted in turn.
struct PairWriter {
    /// A frequent term at a place, in one number that sorts by document, title and position.
    private struct Place {
        let bits: UInt64

        init(_ posting: PlacedPosting, term: Int) {
            let flags = UInt64(posting.flags.rawValue & 15)  // Start, end, main end, display.
            bits =
                UInt64(posting.document & 0xFFFF) << 48 | UInt64(posting.ordinal) << 32
                | UInt64(posting.position & 0x7FF) << 21 | UInt64(term & 0xFFFF) << 5 | flags
        }

        init(bits: UInt64) { self.bits = bits }

        var document: UInt32 { UInt32(truncatingIfNeeded: bits >> 48) }
        var ordinal: Int { Int(bits >> 32 & 0xFFFF) }
        var position: Int { Int(bits >> 21 & 0x7FF) }
        var term: UInt64 { bits >> 5 & 0xFFFF }
        var flags: PlaceFlags { PlaceFlags(rawValue: UInt8(bits & 15)) }

        /// Whether `other` follows at once in the same title.
        func isFollowed(by other: Place) -> Bool { (other.bits >> 21) == (bits >> 21) + 1 && other.position > 0 }
    }

    private var places: NumberBuckets
    /// For each frequent number, whether its pairs are stored.
    private var isPaired: [Bool] = []
    /// For each frequent number, the bucket of the pairs it begins: as many terms share one as have few places together.
    private var bucketsByTerm: [Int] = []
    private var placeCount = 0
    /// First term, second term, document and code of every pair found.
    private var found: NumberBuckets
    private let isEnabled: Bool

    /// The documents a pair can name.
    private static let documentLimit = 1 << 24
    /// The places whose terms share a bucket of pairs.
    private static let bucketLength = 1 << 16

    /// - Parameter directory: where temporary files may be; without one all is kept in memory.
    init(documentCount: Int, directory: String?) {
        isEnabled = documentCount <= Self.documentLimit
        places = NumberBuckets(directory: directory)
        found = NumberBuckets(directory: directory)
    }

    /// The bytes of places and pairs in memory.
    var heldByteCount: Int { places.heldByteCount + found.heldByteCount }

    /// Takes the places of the frequent term of that number, which is the number of terms taken before.
    mutating func append(number: Int, _ postings: ArraySlice<PlacedPosting>) throws(IndexError) {
        bucketsByTerm.append(placeCount / Self.bucketLength)
        // A character of a script without spaces may be two steps from the next; phrases of those go through places.
        guard isEnabled, postings.allSatisfy({ $0.flags.contains(.solo) }) else { return isPaired.append(false) }
        isPaired.append(true)
        placeCount += postings.count
        for posting in postings {
            try places.append(Place(posting, term: number).bits, to: Int(posting.document >> 16))
        }
    }

    /// Pairs what was taken and returns the section.
    mutating func encoded() throws(IndexError) -> [UInt8] {
        for bucket in 0..<places.count {
            try pair(Self.sortedByDocument(places.take(bucket)), base: UInt32(bucket) << 16)
        }
        places.removeAll()
        return try writtenPairs()
    }

    /// Counts the documents to place each, then sorts the few places of each document.
    private static func sortedByDocument(_ places: [UInt64]) -> [UInt64] {
        var starts = [Int](repeating: 0, count: 1 << 16 + 1)
        for place in places { starts[Int(place >> 48) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var sorted = [UInt64](repeating: 0, count: places.count)
        for place in places {
            let document = Int(place >> 48)
            sorted[next[document]] = place
            next[document] += 1
        }
        for document in 0..<1 << 16 where starts[document + 1] - starts[document] > 1 {
            sorted[starts[document]..<starts[document + 1]].sort()
        }
        return sorted
    }

    private mutating func pair(_ places: [UInt64], base: UInt32) throws(IndexError) {
        var pairs: [UInt64] = []
        var index = 0
        while index < places.count {
            let document = Place(bits: places[index]).document
            pairs.removeAll(keepingCapacity: true)
            while index < places.count, Place(bits: places[index]).document == document {
                if index + 1 < places.count { Self.appendPair(places[index], places[index + 1], to: &pairs) }
                index += 1
            }
            try append(pairs.count > 1 ? pairs.sorted() : pairs, document: base | document)
        }
    }

    /// Two places that are one behind the other, as terms and code.
    private static func appendPair(_ first: UInt64, _ second: UInt64, to pairs: inout [UInt64]) {
        let (first, second) = (Place(bits: first), Place(bits: second))
        guard first.isFollowed(by: second) else { return }
        let flags = first.flags.intersection([.start, .display])
            .union(second.flags.intersection([.end, .mainEnd])).union(.solo)
        let code = PlaceCode(ordinal: first.ordinal, position: first.position, flags: flags)
        pairs.append(first.term << 48 | second.term << 32 | UInt64(code.rawValue))
    }

    /// Files the pairs of a document, one that it has twice as an escape.
    private mutating func append(_ pairs: [UInt64], document: UInt32) throws(IndexError) {
        for index in pairs.indices where index == 0 || pairs[index] >> 32 != pairs[index - 1] >> 32 {
            let isRepeated = index + 1 < pairs.count && pairs[index + 1] >> 32 == pairs[index] >> 32
            let code = isRepeated ? UInt64(PlaceCode.escape.rawValue) : pairs[index] & 0xFF
            let number = (pairs[index] >> 32) << 32 | UInt64(document) << 8 | code
            try found.append(number, to: bucketsByTerm[Int(number >> 48)])
        }
    }

    private mutating func writtenPairs() throws(IndexError) -> [UInt8] {
        var (starts, seconds): ([UInt32], [UInt32]) = ([], [])
        var (offsets, lists) = (AscendingWriter(), ByteWriter())
        var (bucket, index): (Int?, Int) = (nil, 0)
        var found: [UInt64] = []
        for first in isPaired.indices {
            if bucketsByTerm[first] != bucket {
                (bucket, index) = (bucketsByTerm[first], 0)
                found = []  // One bucket at a time.
                found = try sortedPairs(ofBucket: bucketsByTerm[first])
            }
            starts.append(UInt32(truncatingIfNeeded: seconds.count))
            while index < found.count, found[index] >> 48 == UInt64(first) {
                let pair = found[index] >> 32
                seconds.append(UInt32(truncatingIfNeeded: pair & 0xFFFF))
                offsets.append(lists.count)
                let start = index
                while index < found.count, found[index] >> 32 == pair { index += 1 }
                Self.append(found[start..<index], to: &lists)
            }
        }
        self.found.removeAll()
        starts.append(UInt32(truncatingIfNeeded: seconds.count))
        let layout = PairLayout(termCount: isPaired.count, pairCount: seconds.count)
        var writer = ByteWriter()
        writer.reserveCapacity(lists.count + 8 * (seconds.count + starts.count))
        layout.encode(into: &writer)
        for start in starts { writer.append(start) }
        writer.append(isPaired.map { $0 ? 1 : 0 })
        BitPacking.append(seconds, width: layout.width, to: &writer)
        writer.append(offsets.encoded())
        writer.append(lists.bytes)
        writer.append(repeatElement(0, count: IndexFormat.tailByteCount))
        return writer.bytes
    }

    private mutating func sortedPairs(ofBucket bucket: Int) throws(IndexError) -> [UInt64] {
        var pairs = try found.take(bucket)
        pairs.sort()
        return pairs
    }

    private static func append(_ postings: ArraySlice<UInt64>, to lists: inout ByteWriter) {
        let documents = postings.map { UInt32(truncatingIfNeeded: $0 >> 8 & 0xFF_FFFF) }
        lists.appendVariable(documents.count)
        lists.append(postings.map { UInt8(truncatingIfNeeded: $0) })
        if documents.count == 1 {
            lists.appendVariable(Int(documents[0]))
        } else {
            _ = PackedListWriter.append(documents, to: &lists)
        }
    }
}
