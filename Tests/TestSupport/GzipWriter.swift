import CZlib

/// Makes gzip members for tests of what reads them.
public enum GzipWriter {
    /// zlib refused, with its own code.
    public struct Failure: Error {
        /// The code, such as `Z_MEM_ERROR`.
        public let code: Int32
    }

    /// One gzip member that holds `bytes`.
    public static func compressed(_ bytes: [UInt8], level: Int32 = Z_DEFAULT_COMPRESSION) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        let opened = deflateInit2_(
            &stream, level, Z_DEFLATED, MAX_WBITS + gzipWrapping, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
        guard opened == Z_OK else { throw Failure(code: opened) }
        defer { deflateEnd(&stream) }

        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let result = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard result == Z_STREAM_END else { throw Failure(code: result) }
        return Array(output.prefix(Int(stream.total_out)))
    }

    /// One gzip member that holds a text in UTF-8.
    public static func compressed(_ text: String) throws -> [UInt8] {
        try compressed(Array(text.utf8))
    }

    /// Added to the window bits, it asks zlib for gzip's header and trailer instead of its own.
    private static let gzipWrapping: Int32 = 16
}
