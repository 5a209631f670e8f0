import CZlib
import MovieModel

/// The inflated bytes of a gzip file, several members one after the other included.
///
/// What was inflated before a fault is delivered before the fault is thrown.
final class InflatingSource: ByteSource {
    private var compressed: any ByteSource
    private let input: UnsafeMutableRawBufferPointer
    /// zlib remembers the address of its stream, so it needs one that stays.
    private let stream: UnsafeMutablePointer<z_stream>
    private var isInputFinished = false
    private var isFinished = false
    private var fault: SourceFault?
    private var inputByteCount = 0
    private var outputByteCount = 0

    /// Inflates what `compressed` gives, which must begin with a gzip header.
    init(_ compressed: any ByteSource) throws(SourceFault) {
        self.compressed = compressed
        input = .allocate(byteCount: 64 << 10, alignment: 16)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let gzipOnly: Int32 = 15 + 16
        let status = inflateInit2_(stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .system(reason: "zlib cannot start (status \(status))") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    /// Whether bytes are the start of a gzip file.
    static func accepts(_ head: some Collection<UInt8>) -> Bool {
        head.starts(with: [0x1F, 0x8B])
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let capacity = min(buffer.count, 1 << 30)
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(capacity)
        while !isFinished, fault == nil, stream.pointee.avail_out > 0 {
            try refill()
            if capacity > Int(stream.pointee.avail_out), stream.pointee.avail_in == 0, !isInputFinished { break }
            step()
        }
        let count = capacity - Int(stream.pointee.avail_out)
        if count == 0, let fault { throw fault }
        return count
    }

    private func refill() throws {
        guard stream.pointee.avail_in == 0, !isInputFinished else { return }
        let count = try compressed.read(into: input)
        isInputFinished = count == 0
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
    }

    private func step() {
        let (inputBefore, outputBefore) = (stream.pointee.avail_in, stream.pointee.avail_out)
        let status = inflate(stream, Z_NO_FLUSH)
        inputByteCount += Int(inputBefore - stream.pointee.avail_in)
        outputByteCount += Int(outputBefore - stream.pointee.avail_out)
        switch status {
        case Z_STREAM_END: beginNextMember()
        case Z_OK, Z_BUF_ERROR:
            let isStarved = stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
            if isStarved, isInputFinished { fault = .truncatedGzip }
        default: fault = .damagedGzip(reason: stream.pointee.msg.map { String(cString: $0) } ?? "status \(status)")
        }
        checkSize()
    }

    /// Another member may follow, or the zeros that fill up the last block of a tape; nothing else.
    private func beginNextMember() {
        var isPadded = false
        do {
            while true {
                try refill()
                guard stream.pointee.avail_in > 0, let next = stream.pointee.next_in else {
                    isFinished = true
                    return
                }
                guard next.pointee == 0 else { break }
                isPadded = true
                stream.pointee.next_in = next + 1
                stream.pointee.avail_in -= 1
            }
        } catch {
            fault = error as? SourceFault ?? .system(reason: "\(error)")
            return
        }
        if isPadded || stream.pointee.next_in.pointee != 0x1F || inflateReset(stream) != Z_OK {
            fault = .damagedGzip(reason: "other bytes follow its end")
        }
    }

    private func checkSize() {
        if outputByteCount > Limits.inflatedBytes {
            fault = .inflatesTooMuch(reason: "it becomes larger than \(Limits.inflatedBytes) bytes")
        } else if outputByteCount > Limits.inflationGrace, outputByteCount / Limits.inflationRatio > inputByteCount {
            fault = .inflatesTooMuch(reason: "it becomes more than \(Limits.inflationRatio) times as large")
        }
    }
}
