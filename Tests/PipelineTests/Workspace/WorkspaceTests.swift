import MovieModel
import TestSupport
import Testing

@testable import Pipeline

@Suite struct WorkspaceTests {
    @Test func `a data directory has one writer`() throws {
        let directory = try TemporaryDirectory()
        let workspace = Workspace(directory: directory.path)
        try workspace.prepare()
        let lock = try WorkspaceLock(of: workspace)
        #expect(throws: WorkspaceError.busy(path: workspace.directory)) { try WorkspaceLock(of: workspace) }
        withExtendedLifetime(lock) {}
    }

    @Test func `the lock goes with its holder`() throws {
        let directory = try TemporaryDirectory()
        let workspace = Workspace(directory: directory.path)
        try workspace.prepare()
        do { _ = try WorkspaceLock(of: workspace) }
        _ = try WorkspaceLock(of: workspace)
    }

    @Test func `a path below a file cannot be a data directory`() throws {
        let directory = try TemporaryDirectory()
        try directory.write("x", to: "file")
        let error = #expect(throws: WorkspaceError.self) {
            try Workspace(directory: directory.file("file/data")).prepare()
        }
        #expect(error?.description.contains("cannot write to the data directory") == true)
    }
}
