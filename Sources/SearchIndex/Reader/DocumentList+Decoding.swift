extension DocumentList {
    /// The documents of a block.
    private static let blockLength = IndexFormat.blockLength

    /// Hands the documents out, at most 128 at a time, each block with the number of its first posting, until `body`
    /// returns false.
    @inline(__always)
    func forEachBlock(_ body: (UnsafeBufferPointer<UInt32>, _ firstPosting: Int) -> Bool) {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.blockLength) { scratch in
            guard let target = scratch.baseAddress else { return }
            var (posting, start) = (0, UInt32(0))
            var block = 0
            while posting < count {
                let decoded = decodeBlock(block, from: start, remaining: count &- posting, into: target)
                guard decoded > 0 else { return }
                guard body(UnsafeBufferPointer(start: target, count: decoded), posting) else { return }
                posting &+= decoded
                block &+= 1
                start = target[decoded &- 1] &+ 1
            }
        }
    }

    /// Writes the documents of the next block and returns their number.
    ///
    /// - Parameters:
    ///   - start: where the block before ended, for forms that have no blocks of their own.
    @inline(__always)
    private func decodeBlock(
        _ block: Int, from start: UInt32, remaining: Int, into target: UnsafeMutablePointer<UInt32>
    ) -> Int {
        let limit = min(remaining, Self.blockLength)
        switch form {
        case .none: return 0
        case .single(let document):
            target[0] = document
            return 1
        case .all:
            for index in 0..<limit { target[index] = start &+ UInt32(truncatingIfNeeded: index) }
            return limit
        case .blocks(let list): return list.decode(block, into: target)
        case .bitmap(let bitmap): return bitmap.copy(from: start, limit: limit, into: target)
        }
    }

    /// Writes all documents and returns their number.
    ///
    /// - Precondition: `target` has room for ``count`` and 128 more.
    /// - Complexity: O(count), four documents at a time in full blocks.
    func decode(into target: UnsafeMutablePointer<UInt32>) -> Int { prefix(count, into: target) }

    /// Writes the first documents, `limit` or a few more than that, and returns how many of the wanted ones there are.
    ///
    /// - Precondition: `target` has room for `limit` and 128 more.
    func prefix(_ limit: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
        let limit = min(limit, count)
        var (posting, start) = (0, UInt32(0))
        var block = 0
        while posting < limit {
            let decoded = decodeBlock(block, from: start, remaining: limit &- posting, into: target + posting)
            guard decoded > 0 else { break }
            posting &+= decoded
            block &+= 1
            start = target[posting &- 1] &+ 1
        }
        return min(posting, limit)
    }

    /// Appends all documents.
    func append(to documents: inout [UInt32]) {
        let start = documents.count
        documents = [UInt32](unsafeUninitializedCapacity: start + count + Self.blockLength) { buffer, initialized in
            guard let base = buffer.baseAddress else { return }
            documents.withUnsafeBufferPointer { old in
                if let first = old.baseAddress { base.initialize(from: first, count: start) }
            }
            initialized = start + decode(into: base + start)
        }
    }

    /// All documents.
    var documents: [UInt32] {
        [UInt32](unsafeUninitializedCapacity: count + Self.blockLength) { buffer, initialized in
            initialized = buffer.baseAddress.map(decode) ?? 0
        }
    }
}
