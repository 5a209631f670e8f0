import Foundation

// Fuzzes opening and searching an index whose bytes were changed and whose checksums were put right again. An input is a
// list of edits of five bytes; see `IndexRepair.edited`.
#if FUZZING
/// libFuzzer's own main, since the package manager renames ours.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

nonisolated(unsafe) let probe = try FuzzProbe(
    directory: FileManager.default.createFuzzDirectory("/dev/shm/cmovie-fuzz-\(getpid())"))
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { bytes, count in
        do {
            try probe.run(UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        } catch {
            fatalError("\(error)")
        }
    })
#else
print("build it with -Xswiftc -sanitize=fuzzer,address -Xswiftc -DFUZZING -Xswiftc -use-ld=lld; see the README")
#endif

extension FileManager {
    /// Creates a directory for the spoilt files and returns its path.
    func createFuzzDirectory(_ path: String) throws -> String {
        try createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}
