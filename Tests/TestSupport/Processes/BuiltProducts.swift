import Foundation

/// Where the build that a test belongs to puts its programs.
public enum BuiltProducts {
    /// The path of a built executable, such as `cmovie`, or `nil` if this build has not made it.
    public static func path(of name: String) -> String? {
        let runner = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let candidate = runner.deletingLastPathComponent().appendingPathComponent(name).path
        return FileManager.default.isExecutableFile(atPath: candidate) ? candidate : nil
    }
}
