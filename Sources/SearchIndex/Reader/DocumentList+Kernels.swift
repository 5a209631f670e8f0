extension DocumentList {
    /// Sets the bits of all documents.
    ///
    /// - Precondition: `words` has a bit for every document of the index.
    /// - Complexity: O(count), or O(documents of the index / 64) for a bitmap.
    func union(into words: UnsafeMutablePointer<UInt64>) {
        if let stored = self.words {
            for index in 0..<stored.count { words[index] |= stored[index] }
            return
        }
        forEachBlock { documents, _ in
            for document in documents { words[Int(document &>> 6)] |= 1 &<< UInt64(document & 63) }
            return true
        }
    }

    /// Writes those of its documents whose bit is set and returns their number.
    ///
    /// - Precondition: `words` has a bit for every document of the index, `target` room for ``count`` and 128 more.
    /// - Complexity: O(count).
    func intersect(words: UnsafePointer<UInt64>, into target: UnsafeMutablePointer<UInt32>) -> Int {
        var found = 0
        forEachBlock { documents, _ in
            for document in documents {
                target[found] = document
                found &+= Int(truncatingIfNeeded: words[Int(document &>> 6)] &>> UInt64(document & 63) & 1)
            }
            return true
        }
        return found
    }

    /// The number of its documents whose bit is set.
    ///
    /// - Precondition: `words` has a bit for every document of the index.
    func intersectionCount(words: UnsafePointer<UInt64>) -> Int {
        var found = 0
        if let stored = self.words {
            for index in 0..<stored.count { found &+= (stored[index] & words[index]).nonzeroBitCount }
            return found
        }
        forEachBlock { documents, _ in
            for document in documents {
                found &+= Int(truncatingIfNeeded: words[Int(document &>> 6)] &>> UInt64(document & 63) & 1)
            }
            return true
        }
        return found
    }

    /// Writes those of ascending `candidates` that it has and returns their number.
    ///
    /// Only blocks that may hold a candidate are unpacked.
    ///
    /// - Precondition: candidates are below ``documentCount``; `target` has room for all of them. It may be their own
    ///   memory.
    /// - Complexity: O(candidates · log distance), and each block touched is unpacked once.
    func intersect(
        _ candidates: UnsafeBufferPointer<UInt32>, into target: UnsafeMutablePointer<UInt32>
    ) -> Int {
        switch form {
        case .none: return 0
        case .all:
            for index in 0..<candidates.count { target[index] = candidates[index] }
            return candidates.count
        case .single(let document):
            guard candidates.contains(document) else { return 0 }
            target[0] = document
            return 1
        case .bitmap(let bitmap):
            var found = 0
            for document in candidates {
                target[found] = document
                found &+= bitmap.contains(document) ? 1 : 0
            }
            return found
        case .blocks(let list):
            return candidates.count / 16 > count
                ? intersect(many: candidates, into: target) : Self.intersect(list, candidates, into: target)
        }
    }

    /// Meets many candidates: each of its documents is looked for among them.
    private func intersect(
        many candidates: UnsafeBufferPointer<UInt32>, into target: UnsafeMutablePointer<UInt32>
    ) -> Int {
        guard let all = candidates.baseAddress else { return 0 }
        var (found, place) = (0, 0)
        forEachBlock { documents, _ in
            for document in documents {
                place = Self.advanced(place, to: document, in: all, count: candidates.count)
                guard place < candidates.count else { return false }
                guard all[place] == document else { continue }
                target[found] = document
                found &+= 1
            }
            return true
        }
        return found
    }

    private static func intersect(
        _ list: PackedList, _ candidates: UnsafeBufferPointer<UInt32>, into target: UnsafeMutablePointer<UInt32>
    ) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: IndexFormat.blockLength) { scratch in
            guard let block = scratch.baseAddress else { return 0 }
            var (found, index, number) = (0, 0, 0)
            while index < candidates.count {
                number = list.block(for: candidates[index], from: number)
                let last = number < list.blockCount ? list.last(number) : .max
                if index &+ 1 == candidates.count || candidates[index &+ 1] > last {
                    target[found] = candidates[index]
                    found &+= list.place(of: candidates[index], in: number) < 0 ? 0 : 1
                    index &+= 1
                    if number >= list.blockCount { break }
                    continue
                }
                let count = list.decode(number, into: block)
                if candidates.count &- index > manyCandidates, candidates[index &+ manyCandidates] <= last {
                    merge(UnsafeBufferPointer(start: block, count: count), candidates, &index, into: target, &found)
                }
                var place = 0
                while index < candidates.count, candidates[index] <= last {
                    let document = candidates[index]
                    place = advanced(place, to: document, in: block, count: count)
                    if place < count, block[place] == document {
                        target[found] = document
                        found &+= 1
                    }
                    index &+= 1
                }
                if number >= list.blockCount { break }
                number &+= 1
            }
            return found
        }
    }

    /// From so many candidates a block on it is met with them step by step.
    private static let manyCandidates = 24

    /// Meets a block with the candidates up to its last document, without a branch that depends on which is less.
    @inline(__always)
    private static func merge(
        _ block: UnsafeBufferPointer<UInt32>, _ candidates: UnsafeBufferPointer<UInt32>, _ index: inout Int,
        into target: UnsafeMutablePointer<UInt32>, _ found: inout Int
    ) {
        var place = 0
        while place < block.count, index < candidates.count {
            let (document, candidate) = (block[place], candidates[index])
            target[found] = candidate
            found &+= document == candidate ? 1 : 0
            place &+= document <= candidate ? 1 : 0
            index &+= candidate <= document ? 1 : 0
        }
    }

    /// The first place from `start` on whose document is not before `target`, by galloping.
    @inline(__always)
    static func advanced(
        _ start: Int, to target: UInt32, in documents: UnsafePointer<UInt32>, count: Int
    ) -> Int {
        var low = start
        var step = 1
        while low &+ step <= count, documents[low &+ step &- 1] < target {
            low &+= step
            step &<<= 1
        }
        var length = min(step &- 1, count &- low)
        while length > 0 {
            let half = length &>> 1
            let isBefore = documents[low &+ half] < target
            low = isBefore ? low &+ half &+ 1 : low
            length = isBefore ? length &- half &- 1 : half
        }
        return low
    }

    /// The number of a document's posting, or `nil` if it has none.
    ///
    /// - Complexity: O(log count), and one block unpacked.
    func rank(of document: UInt32) -> Int? {
        guard document < documentCount else { return nil }
        switch form {
        case .none: return nil
        case .all: return Int(document)
        case .single(let only): return only == document ? 0 : nil
        case .bitmap(let bitmap):
            guard bitmap.contains(document) else { return nil }
            return min(bitmap.count(before: document), count &- 1)
        case .blocks(let list):
            let number = list.block(for: document, from: 0)
            return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: IndexFormat.blockLength) { scratch in
                guard let block = scratch.baseAddress else { return nil }
                let count = list.decode(number, into: block)
                let place = Self.advanced(0, to: document, in: block, count: count)
                guard place < count, block[place] == document else { return nil }
                return number &* IndexFormat.blockLength &+ place
            }
        }
    }

    /// Whether it has a document.
    func contains(_ document: UInt32) -> Bool {
        guard document < documentCount else { return false }
        if case .bitmap(let bitmap) = form { return bitmap.contains(document) }
        return rank(of: document) != nil
    }
}
