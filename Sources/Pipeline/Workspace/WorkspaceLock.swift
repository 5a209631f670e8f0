import Foundation

/// The right to write in a data directory, held by one process at a time.
///
/// The lock is the kernel's: it goes when its process ends, however it ends, so a killed run never blocks the next.
public final class WorkspaceLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock, or throws ``WorkspaceError/busy(path:)`` at once.
    public init(of workspace: Workspace) throws(WorkspaceError) {
        let opened = open(workspace.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard opened >= 0 else {
            throw .notWritable(path: workspace.lock, reason: String(cString: strerror(errno)))
        }
        // From here on the instance owns the descriptor, and its end closes it, whether this throws or not.
        descriptor = opened
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: workspace.directory) }
    }

    deinit { close(descriptor) }
}
