import HTTPTypes
import Testing

@testable import HTTPAPI

@Suite struct AdminTests {
    private static func service(_ worker: WorkerDouble?) throws -> Service {
        var configuration = APIConfiguration()
        configuration.access = .forTests
        configuration.worker = worker
        return try Service(configuration)
    }

    private static let key: HTTPFields = [.apiKey: "operator"]

    @Test func `starts a run and tells how it went`() throws {
        let service = try Self.service(WorkerDouble())
        let started = service.respond("/admin/ingest/imdb/basics", .post, headers: Self.key)
        #expect(started.status == .accepted)
        #expect(started.object["name"] as? String == "imdb/basics")
        let address = try #require(started.headers[.location])
        let run = service.respond(address, headers: Self.key)
        #expect(run.object["state"] as? String == "done")
        #expect(run.object["ended"] as? String == "2026-11-22T16:00:02Z")
        #expect(run.object["report"] as? [String] == ["imdb/basics: read 3"])
    }

    @Test func `one run at a time`() throws {
        let service = try Self.service(WorkerDouble())
        #expect(service.respond("/admin/rebuild", .post, headers: Self.key).status == .accepted)
        #expect(service.respond("/admin/rebuild", .post, headers: Self.key).status == .accepted, "the first has ended")
        let busy = service.respond("/admin/rebuild", .post, headers: Self.key)
        #expect(busy.status == .conflict)
        #expect(busy.headers[.location] == "/admin/runs/2")
    }

    @Test func `an unknown source is named with those there are`() throws {
        let reply = try Self.service(WorkerDouble()).respond("/admin/ingest/imbd", .post, headers: Self.key)
        #expect(reply.status == .notFound)
        let error = try #require((reply.object["errors"] as? [[String: Any]])?.first)
        #expect(error["expected"] as? [String] == ["imdb", "imdb/basics"])
        #expect((error["suggestion"] as? [String: Any])?["replacement"] as? String == "imdb")
    }

    @Test(arguments: [
        ("/admin/ingest/imdb", "cmovie ingest imdb"), ("/admin/rebuild", "cmovie rebuild"),
        ("/admin/ingest/$(reboot)", "cmovie ingest SOURCE"),
    ])
    func `where nothing writes, names the command that does`(target: String, command: String) throws {
        let reply = try Self.service(nil).respond(target, .post, headers: Self.key)
        #expect(reply.status == .conflict)
        #expect((reply.object["detail"] as? String)?.contains(command) == true)
    }

    @Test func `reload says which generation is served`() throws {
        let reply = try Self.service(nil).respond("/admin/reload", .post, headers: Self.key)
        #expect(reply.object["index_generation"] as? Int == 1)
        #expect(reply.object["moved"] as? Bool == false)
    }

    @Test(arguments: ["0", "-1", "x", "99", "99999999999999999999"])
    func `a run that is not remembered is not there`(number: String) throws {
        #expect(
            try Self.service(WorkerDouble()).respond("/admin/runs/\(number)", headers: Self.key).status == .notFound)
    }
}
