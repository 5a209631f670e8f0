import Foundation

/// The corpus that comes with the source code, used where nothing is configured.
enum DemoCorpus {
    /// The path of its configuration: `corpus/cmovie.yaml` in the working directory, or above the program's own
    /// folder, where `swift run` puts it. `nil` if there is none.
    static func configuration() -> String? {
        candidates().first { FileManager.default.fileExists(atPath: $0) }
    }

    private static func candidates() -> [String] {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var paths = [FileManager.default.currentDirectoryPath + "/corpus/cmovie.yaml"]
        for _ in 0..<5 {
            folder.deleteLastPathComponent()
            paths.append(folder.appendingPathComponent("corpus/cmovie.yaml").path)
        }
        return paths
    }
}
