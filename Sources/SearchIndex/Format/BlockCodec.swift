import CKernels

/// A full block of postings: 128 ascending documents as 32 vectors of four.
///
/// What is stored is the distance of every document to the one four places before it, each in the same number of bits,
/// four lanes side by side. So a block is unpacked with vector shifts, masks and additions alone, without a shuffle:
/// the vertical layout of Lemire, Boytsov, “Decoding billions of integers per second through vectorization” (2015).
enum BlockCodec {
    /// The bytes of a block of that width: a vector a bit.
    static func byteCount(width: Int) -> Int { 16 * width }

    /// The widest distances with which the sums of a block cannot pass the end of 32 bits.
    private static let safeWidth = 25

    /// Unpacks a block. Returns whether all documents are below `end` and the last one is `last`.
    ///
    /// Where it returns false the documents mean nothing and may not be used.
    ///
    /// - Precondition: `source` has ``byteCount(width:)`` bytes and `target` room for 128; `width` is 1 to 32.
    /// - Complexity: O(1), four documents at a time.
    @inline(__always)
    static func decode(
        _ source: UnsafeRawPointer, width: Int, base: UInt32, last: UInt32, end: UInt32,
        into target: UnsafeMutablePointer<UInt32>
    ) -> Bool {
        cmovie_unpack_block(source, UInt32(truncatingIfNeeded: width), base, target)
        let final = target + (IndexFormat.blockLength - 4)
        guard final[3] == last, last < end else { return false }
        if width <= safeWidth, end <= 1 << 31 {
            return final[0] < end && final[1] < end && final[2] < end
        }
        return (0..<IndexFormat.blockLength).allSatisfy { target[$0] < end }
    }

    /// The place in a block of a document, or -1; the other documents are not checked.
    ///
    /// - Precondition: as for ``decode(_:width:base:last:end:into:)``.
    @inline(__always)
    static func place(of document: UInt32, in source: UnsafeRawPointer, width: Int, base: UInt32) -> Int {
        Int(cmovie_find_in_block(source, UInt32(truncatingIfNeeded: width), base, document))
    }

    /// What the C kernel does, in Swift.
    static func unpack(
        _ source: UnsafeRawPointer, width: Int, base: UInt32, into target: UnsafeMutableRawPointer
    ) {
        var sum = SIMD4<UInt32>(repeating: base)
        let vectorCount = IndexFormat.blockLength / 4
        let mask = SIMD4<UInt32>(repeating: UInt32.max &>> UInt32(32 &- width))
        var word = source.loadUnaligned(as: SIMD4<UInt32>.self)
        var next = source + 16
        var shift = 0
        var index = 0
        while index < vectorCount {
            var value = word &>> SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: shift))
            shift &+= width
            if shift >= 32 {
                shift &-= 32
                if index &+ 1 < vectorCount {
                    word = next.loadUnaligned(as: SIMD4<UInt32>.self)
                    next += 16
                    if shift > 0 {
                        value |= word &<< SIMD4<UInt32>(repeating: UInt32(truncatingIfNeeded: width &- shift))
                    }
                }
            }
            sum = sum &+ (value & mask)
            target.storeBytes(of: sum, toByteOffset: index &* 16, as: SIMD4<UInt32>.self)
            index &+= 1
        }
    }

    /// Appends a block and returns the width of its distances.
    ///
    /// - Parameters:
    ///   - documents: 128 documents, ascending.
    ///   - base: no document is before it; the one after the last of the block before.
    static func append(_ documents: ArraySlice<UInt32>, base: UInt32, to writer: inout ByteWriter) -> Int {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * IndexFormat.blockLength) { scratch in
            scratch.initialize(repeating: 0)
            let first = documents.startIndex
            var bits: UInt32 = 0
            for index in 0..<IndexFormat.blockLength {
                scratch[index] = documents[first + index] - (index < 4 ? base : documents[first + index - 4])
                bits |= scratch[index]
            }
            let width = max(1, 32 - bits.leadingZeroBitCount)
            let packed = UnsafeMutableBufferPointer(rebasing: scratch[IndexFormat.blockLength...])
            for index in 0..<IndexFormat.blockLength {
                let bit = index / 4 * width
                let (word, shift) = (bit / 32 * 4 + index % 4, UInt32(bit % 32))
                packed[word] |= scratch[index] << shift
                if Int(shift) + width > 32 { packed[word + 4] |= scratch[index] >> (32 - shift) }
            }
            for word in 0..<width * 4 { writer.append(packed[word]) }
            return width
        }
    }
}
