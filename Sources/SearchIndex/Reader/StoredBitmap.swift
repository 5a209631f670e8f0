/// A list stored as a bit a document, with the number of documents before every eighth word.
struct StoredBitmap: @unchecked Sendable {  // The bytes are mapped read-only and never change.
    /// The documents of the index.
    let end: UInt32
    /// The words, whose bits past the last document may be set in a damaged file; see ``words``.
    private let base: UnsafePointer<UInt64>
    private let wordCount: Int
    private let counts: UnsafeRawPointer

    /// Opens a bitmap, or `nil` if the section does not have the bytes for it.
    init?(_ section: Section, at offset: Int, documentCount: Int) {
        let view = section.view(offset, Self.byteCount(documentCount: documentCount))
        guard view.count > 0, UInt(bitPattern: view.base) & 7 == 0 else { return nil }
        self.init(view.base, documentCount: documentCount)
    }

    /// A bitmap in memory.
    ///
    /// - Precondition: `bytes` is aligned to words and has ``byteCount(documentCount:)`` bytes.
    init(_ bytes: UnsafeRawPointer, documentCount: Int) {
        end = UInt32(clamping: documentCount)
        wordCount = (documentCount + 63) / 64
        base = bytes.assumingMemoryBound(to: UInt64.self)
        counts = bytes + wordCount * 8
    }

    /// The bytes of words and counts.
    static func byteCount(documentCount: Int) -> Int {
        let wordCount = (documentCount + 63) / 64
        return wordCount * 8 + (wordCount + IndexFormat.wordsPerCount - 1) / IndexFormat.wordsPerCount * 4
    }

    /// The words; `nil` if a bit past the last document is set.
    var words: UnsafeBufferPointer<UInt64>? {
        let words = UnsafeBufferPointer(start: base, count: wordCount)
        guard end & 63 != 0, let last = words.last else { return words }
        return last >> UInt64(end & 63) == 0 ? words : nil
    }

    /// Whether a document is in it.
    ///
    /// - Precondition: `document` is below ``end``.
    @inline(__always)
    func contains(_ document: UInt32) -> Bool { base[Int(document &>> 6)] &>> UInt64(document & 63) & 1 == 1 }

    /// The first document from `start` on, or `nil`.
    @inline(__always)
    func first(from start: UInt32) -> UInt32? {
        guard start < end else { return nil }
        var word = Int(start &>> 6)
        var bits = base[word] & (.max &<< UInt64(start & 63))
        while bits == 0 {
            word &+= 1
            guard word < wordCount else { return nil }
            bits = base[word]
        }
        let document = UInt32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
        return document < end ? document : nil
    }

    /// The number of documents before one, bounded by what there can be.
    ///
    /// - Precondition: `document` is below ``end``.
    @inline(__always)
    func count(before document: UInt32) -> Int {
        let word = Int(document &>> 6)
        let sample = word / IndexFormat.wordsPerCount
        var count = Int(UInt32(littleEndian: counts.loadUnaligned(fromByteOffset: sample &* 4, as: UInt32.self)))
        for index in sample &* IndexFormat.wordsPerCount..<word { count &+= base[index].nonzeroBitCount }
        return count &+ (base[word] & (1 &<< UInt64(document & 63) &- 1)).nonzeroBitCount
    }

    /// Writes the first documents from `start` on, at most `limit`, and returns how many there are.
    func copy(from start: UInt32, limit: Int, into target: UnsafeMutablePointer<UInt32>) -> Int {
        guard start < end, limit > 0 else { return 0 }
        var count = 0
        var word = Int(start &>> 6)
        var bits = base[word] & (.max &<< UInt64(start & 63))
        while true {
            while bits != 0 {
                let document = UInt32(truncatingIfNeeded: word &* 64 &+ bits.trailingZeroBitCount)
                guard document < end else { return count }
                target[count] = document
                count &+= 1
                if count == limit { return count }
                bits &= bits &- 1
            }
            word &+= 1
            guard word < wordCount else { return count }
            bits = base[word]
        }
    }
}
