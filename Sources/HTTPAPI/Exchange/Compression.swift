import CZlib
import HTTPTypes
import MovieModel
import NIOCore

/// Compresses replies for clients that ask for it (RFC 9110, section 8.4.1.3).
enum Compression {
    /// Whether an `Accept-Encoding` field takes gzip.
    static func isAccepted(_ field: String?) -> Bool {
        guard let field else { return false }
        var any: Double?
        for coding in field.lowercased().split(separator: ",") {
            let parts = coding.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" } }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            switch parts.first {
            case "gzip", "x-gzip": return quality > 0
            case "*": any = quality
            default: break
            }
        }
        return any ?? 0 > 0
    }

    /// The bytes as a gzip member, or `nil` if there is no memory for it.
    ///
    /// Level 1 takes a third of the time of the usual level and gives replies a fifth larger: hits are mostly names of
    /// members, which any level finds.
    static func gzip(_ body: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        let windowBits = MAX_WBITS + 16  // 16 asks for gzip's head and checksum.
        let version = ZLIB_VERSION
        guard
            deflateInit2_(
                &stream, 1, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, UInt(body.readableBytes)))
        var compressed = ByteBufferAllocator().buffer(capacity: bound)
        let isWhole = body.withUnsafeReadableBytes { source in
            compressed.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
                stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(target.count)
                let status = deflate(&stream, Z_FINISH)
                return status == Z_STREAM_END ? Int(stream.total_out) : 0
            } > 0
        }
        return isWhole ? compressed : nil
    }
}

extension APIResponse {
    /// The reply compressed, if the client takes it so and it is large enough to be worth it.
    func compressed(for request: APIRequest) -> APIResponse {
        if status == .notModified { return tagged(asHeldBy: request) }
        guard body.readableBytes > Limits.plainReplyBytes,
            Compression.isAccepted(request.headers[.acceptEncoding]), let small = Compression.gzip(body)
        else { return self }
        var copy = self
        copy.body = small
        copy.headers[.contentEncoding] = "gzip"
        if let tag = headers[.eTag] { copy.headers[.eTag] = EntityTag.compressed(tag) }
        return copy
    }

    /// A reply without a body, tagged as the one that the client holds.
    private func tagged(asHeldBy request: APIRequest) -> APIResponse {
        guard let tag = headers[.eTag], request.headers[.ifNoneMatch]?.contains(EntityTag.compressed(tag)) == true
        else {
            return self
        }
        var copy = self
        copy.headers[.eTag] = EntityTag.compressed(tag)
        return copy
    }
}
