import Foundation
import MovieModel
import RawStore
import TestSupport
import Testing

@testable import Acquisition

struct DownloaderTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    private func downloader(_ limits: TransferLimits = TransferLimits()) -> Downloader {
        Downloader(directory: "\(directory.path)/downloads/example", prefix: "movies", limits: limits)
    }

    private func content(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/downloads/example").sorted()
    }

    @Test func `brings a file under a name people recognize`() throws {
        let server = try LoopbackServer { _ in response("200 OK", body: "id\n1\n") }
        let address = try #require(WebAddress(server.address("/data/a.csv")))
        let path = try downloader().path(of: address)
        #expect(try content(path) == "id\n1\n")
        #expect(path.hasPrefix("\(directory.path)/downloads/example/movies-"))
        #expect(path.hasSuffix("-a.csv"))
        #expect(try names().count == 1)
    }

    @Test func `asks only for what changed`() throws {
        let server = try LoopbackServer { head in
            head.contains("If-None-Match: \"v1\"\r\n")
                ? response("304 Not Modified") : response("200 OK", ["ETag: \"v1\""], body: "one")
        }
        let address = try #require(WebAddress(server.address("/a")))
        let path = try downloader().path(of: address)
        #expect(try downloader().path(of: address) == path)
        #expect(try content(path) == "one")
        #expect(server.requests.map { $0.contains("If-None-Match") } == [false, true])
        try FileManager.default.removeItem(atPath: path)
        #expect(try content(downloader().path(of: address)) == "one", "without the file there is nothing to keep")
    }

    @Test func `asks by time where there is no tag`() throws {
        let time = "Sat, 01 Nov 2025 10:00:00 GMT"
        let server = try LoopbackServer { head in
            head.contains("If-Modified-Since: \(time)\r\n")
                ? response("304 Not Modified") : response("200 OK", ["last-modified:  \(time) "], body: "one")
        }
        let address = try #require(WebAddress(server.address("/a")))
        let path = try downloader().path(of: address)
        #expect(try downloader().path(of: address) == path)
        #expect(server.requests.count == 2)
    }

    @Test(arguments: ["404 Not Found", "500 Internal Server Error", "206 Partial Content", "304 Not Modified"])
    func `takes the body of no other status for the file`(status: String) throws {
        let server = try LoopbackServer { _ in response(status, body: status.hasPrefix("304") ? "" : "<html>") }
        let address = try #require(WebAddress(server.address("/a?api_key=canary")))
        let error = #expect(throws: AcquisitionError.self) { try downloader().path(of: address) }
        let code = status.prefix(3)
        #expect(
            error?.description
                == "\(server.address("/a"))?api_key=***: the server answered with status \(code), expected 200")
        #expect(try names().isEmpty)
    }

    @Test func `keeps the old file when the new one breaks off`() throws {
        let server = try LoopbackServer { head in
            head.contains("If-None-Match")
                ? response("200 OK", ["ETag: v2"], body: "half", length: 8)
                : response("200 OK", ["ETag: v1"], body: "whole")
        }
        let address = try #require(WebAddress(server.address("/a")))
        let path = try downloader().path(of: address)
        let error = #expect(throws: AcquisitionError.self) { try downloader().path(of: address) }
        #expect(error == .shortBody(address: server.address("/a"), expected: 8, received: 4))
        #expect(try content(path) == "whole")
        #expect(try names().contains { $0.hasSuffix(".part") } == false)
        _ = try? downloader().path(of: address)
        #expect(server.requests.last?.contains("If-None-Match: v1") == true, "the validators are still the old file's")
    }

    @Test(arguments: [nil, 100] as [Int?])
    func `stops at the cap, announced or not`(length: Int?) throws {
        let body = String(repeating: "x", count: 100)
        let server = try LoopbackServer { _ in
            length == nil ? "HTTP/1.0 200 OK\r\n\r\n" + body : response("200 OK", body: body)
        }
        var limits = TransferLimits()
        limits.bytes = 99
        let address = try #require(WebAddress(server.address("/a")))
        let error = #expect(throws: AcquisitionError.self) { try downloader(limits).path(of: address) }
        #expect(error == .tooLarge(address: server.address("/a"), limit: 99))
        #expect(try names().isEmpty)
    }

    @Test func `gives up on a server that keeps still`() throws {
        let server = try LoopbackServer { _ in nil }
        var limits = TransferLimits()
        limits.slowSeconds = 1
        let address = try #require(WebAddress(server.address("/a")))
        let error = #expect(throws: AcquisitionError.self) { try downloader(limits).path(of: address) }
        #expect(error == .timeout(address: server.address("/a")))
    }

    @Test func `says that nobody answers`() throws {
        let server = try LoopbackServer { _ in response("200 OK") }
        let text = server.address("/a")
        server.stop()
        let error = #expect(throws: AcquisitionError.self) {
            try downloader().path(of: try #require(WebAddress(text)))
        }
        #expect(error?.description.hasPrefix("\(text): the transfer failed: ") == true)
    }

    @Test func `follows redirects, relative ones too, and keeps one file for the declared address`() throws {
        let server = try LoopbackServer { head in
            if head.hasPrefix("GET /a ") { return response("302 Found", ["Location: b"]) }
            if head.hasPrefix("GET /b ") { return response("301 Moved", ["Location: /c"]) }
            return response("200 OK", body: "there")
        }
        let path = try downloader().path(of: try #require(WebAddress(server.address("/a"))))
        #expect(try content(path) == "there")
        #expect(path.hasSuffix("-a"))
    }

    @Test func `follows no more redirects than allowed`() throws {
        let server = try LoopbackServer { _ in response("302 Found", ["Location: /a"]) }
        let address = try #require(WebAddress(server.address("/a")))
        let error = #expect(throws: AcquisitionError.self) { try downloader().path(of: address) }
        #expect(error == .tooManyRedirects(address: server.address("/a"), limit: Limits.redirects))
        #expect(server.requests.count == Limits.redirects + 1)
    }

    @Test(arguments: [
        "http://10.0.0.1/secret", "http://169.254.169.254/latest", "http://[fe80::1]/", "ftp://127.0.0.1/a",
        "file:///etc/passwd", "http://[::ffff:192.168.1.1]/",
    ])
    func `follows no redirect into a private network or to another scheme`(target: String) throws {
        let server = try LoopbackServer { _ in response("302 Found", ["Location: \(target)"]) }
        let address = try #require(WebAddress(server.address("/a")))
        let error = #expect(throws: AcquisitionError.self) { try downloader().path(of: address) }
        #expect(error == .refusedRedirect(address: server.address("/a"), target: target))
    }

    @Test func `connects to this machine for no source that names another`() throws {
        let server = try LoopbackServer { _ in response("200 OK", body: "secret") }
        let declared = try #require(WebAddress("http://example.org/a"))
        let address = try #require(WebAddress(server.address("/a")))
        try FileManager.default.createDirectory(
            atPath: "\(directory.path)/d", withIntermediateDirectories: true)
        let transfer = Transfer(
            of: address, into: CachedDownload(directory: "\(directory.path)/d", prefix: "m", address: address),
            policy: AddressPolicy(declared: declared), limits: TransferLimits())
        let error = #expect(throws: AcquisitionError.self) { try transfer.perform() }
        #expect(error == .refusedAddress(address: server.address("/a"), connected: "127.0.0.1"))
        #expect(server.requests.isEmpty)
    }

    @Test func `never falls back from https to http`() throws {
        let secure = try #require(WebAddress("https://example.org/"))
        let plain = try #require(WebAddress("http://example.org/"))
        let policy = AddressPolicy(declared: secure)
        #expect(policy.permitsRedirect(from: secure, to: secure))
        #expect(policy.permitsRedirect(from: plain, to: secure))
        #expect(policy.permitsRedirect(from: secure, to: plain) == false)
    }

    @Test func `reads a source from a server and reads it again only when it changed`() throws {
        let server = try LoopbackServer { head in
            head.contains("If-None-Match: v1\r\n")
                ? response("304 Not Modified") : response("200 OK", ["ETag: v1"], body: "id\n1\n2\n")
        }
        let address = server.address("/a.csv?token=canary")
        let example = try Example(.delimited(.csv), at: [address], in: directory)
        #expect(try example.run().counts == [2, 2, 0, 0, 0])
        #expect(try example.run().state == .unchanged)
        let place = try example.store.changes(after: 0, limit: 1).records.first?.parts.first?.place
        #expect(place?.file == server.address("/a.csv?token=***"))
        #expect(server.requests.first?.contains("token=canary") == true)
    }
}
