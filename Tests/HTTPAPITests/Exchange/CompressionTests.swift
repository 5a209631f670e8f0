import Foundation
import HTTPTypes
import NIOCore
import Testing

@testable import HTTPAPI

@Suite struct CompressionTests {
    @Test(
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("GZIP", true), ("deflate, gzip;q=0.5", true),
            ("gzip;q=0", false),
            ("*", true), ("*;q=0", false), ("br", false), ("gzip;q=0, *", false), ("identity", false), ("x-gzip", true),
        ] as [(String?, Bool)])
    func `knows who takes gzip`(field: String?, isAccepted: Bool) {
        #expect(Compression.isAccepted(field) == isAccepted)
    }

    @Test func `compresses what is large, for those who take it`() throws {
        let service = try Service()
        let plain = service.respond("/movies/search?query=night")
        let packed = service.respond("/movies/search?query=night", headers: [.acceptEncoding: "gzip"])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.body.readableBytes < plain.body.readableBytes / 2)
        #expect(packed.headers[.vary]?.contains("Accept-Encoding") == true)
        let tag = try #require(plain.headers[.eTag])
        #expect(packed.headers[.eTag] == tag.dropLast() + "-gzip\"", "other bytes have another strong tag")
        let small = service.respond("/livez", headers: [.acceptEncoding: "gzip"])
        #expect(small.headers[.contentEncoding] == nil)
        for held in [tag, tag.dropLast() + "-gzip\""] {
            let again = service.respond(
                "/movies/search?query=night", headers: [.ifNoneMatch: held, .acceptEncoding: "gzip"])
            #expect(again.status == .notModified)
            #expect(again.headers[.eTag] == held)
            #expect(again.body.readableBytes == 0)
        }
    }

    @Test func `what is compressed is what was there`() throws {
        let text = String(repeating: "the same again, ", count: 500)
        let packed = try #require(Compression.gzip(ByteBuffer(string: text)))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-dc"]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(Data(packed.readableBytesView))
        try input.fileHandleForWriting.close()
        let unpacked = output.fileHandleForReading.readDataToEndOfFile()
        #expect(String(decoding: unpacked, as: UTF8.self) == text)
    }
}
