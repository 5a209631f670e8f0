extension SearchScratch {
    /// Every document.
    var everything: DocumentSet { DocumentSet(everyOf: documentCount) }

    /// The number of documents of a set.
    ///
    /// - Complexity: O(words) for a bitmap not counted yet, else O(1).
    func count(_ set: DocumentSet) -> Int {
        if set.knownCount >= 0 { return set.knownCount }
        return BitmapKernels.count(set.words, wordCount)
    }

    /// Calls `body` with every document, ascending.
    @inline(__always)
    func forEach(_ set: DocumentSet, _ body: (UInt32) -> Void) {
        set.visit(wordCount: wordCount, documentCount: documentCount) { document in
            body(document)
            return true
        }
    }

    /// Ascending distinct numbers as a set; numbers past the last document are left out.
    func list(_ documents: [UInt32]) -> DocumentSet {
        list(capacity: documents.count) { list in
            var count = 0
            for document in documents where document < documentCount {
                list[count] = document
                count &+= 1
            }
            return count
        }
    }

    /// A list that `fill` writes; it returns their number.
    @inline(__always)
    func list(capacity: Int, _ fill: (UnsafeMutablePointer<UInt32>) -> Int) -> DocumentSet {
        let list = allocate(capacity, of: UInt32.self)
        let count = fill(list)
        trim(list, to: count)
        return DocumentSet(list: list, count: count)
    }

    /// A set with its documents as a list, if it is a bitmap with few; they are found without a branch on each bit.
    func listed(_ set: DocumentSet) -> DocumentSet {
        guard set.form == .bitmap, case let count = count(set), count <= documentCount / 16 else { return set }
        return list(capacity: count + 64) {
            BitmapKernels.list(set.words, wordCount, into: $0, room: count + 64)
        }
    }

    /// The documents of a set that pass a test, as a list.
    @inline(__always)
    func filter(_ unlisted: DocumentSet, _ isIncluded: (UInt32) -> Bool) -> DocumentSet {
        let set = listed(unlisted)
        return list(capacity: count(set)) { list in
            var count = 0
            forEach(set) { document in
                list[count] = document
                count &+= isIncluded(document) ? 1 : 0
            }
            return count
        }
    }

    /// What both sets have. Temporary bitmaps handed in are used up.
    func intersection(_ left: DocumentSet, _ right: DocumentSet) -> DocumentSet {
        switch (left.form, right.form) {
        case (.everything, _): return right
        case (_, .everything): return left
        case (.list, .list): return meet(left.list, right.list)
        case (.list, .bitmap): return meet(left, right)
        case (.bitmap, .list): return meet(right, left)
        case (.bitmap, .bitmap):
            let words = left.temporaryWords ?? right.temporaryWords ?? bitmap()
            if left.temporaryWords != nil { recycle(right) }
            return DocumentSet(
                temporary: words, count: BitmapKernels.meet(left.words, right.words, wordCount, into: words))
        }
    }

    /// What is in the first set and not in the second. Temporary bitmaps handed in are used up.
    func subtraction(_ left: DocumentSet, _ right: DocumentSet) -> DocumentSet {
        switch (left.form, right.form) {
        case (_, .everything): return .empty
        case (.list, .bitmap):
            let result = filter(left) { !right.contains($0) }
            recycle(right)
            return result
        case (.list, .list):
            let removed = right.list
            var place = 0
            return filter(left) { document in
                place = removed.firstIndex(notBelow: document, from: place)
                return place == removed.count || removed[place] != document
            }
        case (.everything, .bitmap), (.bitmap, .bitmap), (.everything, .list), (.bitmap, .list):
            let words = left.temporaryWords ?? copy(left)
            if right.form == .list {
                for document in right.list { words[Int(document >> 6)] &= ~(1 &<< UInt64(document & 63)) }
            } else {
                for index in 0..<wordCount { words[index] &= ~right.word(index) }
                recycle(right)
            }
            return DocumentSet(temporary: words)
        }
    }

    /// A bitmap of the same documents.
    func copy(_ set: DocumentSet) -> UnsafeMutablePointer<UInt64> {
        switch set.form {
        case .everything:
            let words = bitmap()
            words.initialize(repeating: .max, count: wordCount)
            if documentCount & 63 != 0 { words[wordCount - 1] = 1 &<< UInt64(documentCount & 63) &- 1 }
            return words
        case .bitmap:
            let words = bitmap()
            UnsafeMutableRawPointer(words).copyMemory(from: set.words, byteCount: wordCount &* 8)
            return words
        case .list:
            let words = emptyBitmap()
            insert(set, into: words)
            return words
        }
    }

    /// What either of two lists has, without a branch that depends on which.
    func merged(_ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>) -> DocumentSet {
        list(capacity: left.count + right.count) { list in
            var (leftPlace, rightPlace, count) = (0, 0, 0)
            while leftPlace < left.count, rightPlace < right.count {
                let (first, second) = (left[leftPlace], right[rightPlace])
                list[count] = min(first, second)
                count &+= 1
                leftPlace &+= first <= second ? 1 : 0
                rightPlace &+= second <= first ? 1 : 0
            }
            for place in leftPlace..<left.count {
                list[count] = left[place]
                count &+= 1
            }
            for place in rightPlace..<right.count {
                list[count] = right[place]
                count &+= 1
            }
            return count
        }
    }

    /// Adds the documents of a set to a bitmap.
    func insert(_ set: DocumentSet, into words: UnsafeMutablePointer<UInt64>) {
        switch set.form {
        case .everything: for document in 0..<documentCount { words[document >> 6] |= 1 &<< UInt64(document & 63) }
        case .bitmap: for index in 0..<wordCount { words[index] |= set.word(index) }
        case .list: for document in set.list { words[Int(document >> 6)] |= 1 &<< UInt64(document & 63) }
        }
    }

    private func meet(_ set: DocumentSet, _ bitmap: DocumentSet) -> DocumentSet {
        let documents = set.list
        let result = list(capacity: documents.count) { list in
            var count = 0
            for document in documents {
                list[count] = document
                count &+= Int(
                    truncatingIfNeeded: bitmap.word(Int(document >> 6)) &>> UInt64(document & 63) & 1)
            }
            return count
        }
        recycle(bitmap)
        return result
    }

    private func meet(_ left: UnsafeBufferPointer<UInt32>, _ right: UnsafeBufferPointer<UInt32>) -> DocumentSet {
        let (few, many) = left.count < right.count ? (left, right) : (right, left)
        return list(capacity: few.count) { list in
            var (place, count) = (0, 0)
            for document in few {
                place = many.firstIndex(notBelow: document, from: place)
                guard place < many.count else { break }
                list[count] = document
                count &+= many[place] == document ? 1 : 0
            }
            return count
        }
    }
}
