import Foundation

// Fuzzes the parser of queries: an input is a text. See `ParserProbe` for what must hold of each.
#if FUZZING
/// libFuzzer's own main, since the package manager renames ours.
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

nonisolated(unsafe) let probe = ParserProbe()
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
    runFuzzer(&count, &arguments) { bytes, count in
        do {
            try probe.run(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
            return 0
        } catch {
            fatalError("\(error)")
        }
    })
#else
print("build it with -Xswiftc -sanitize=fuzzer,address -Xswiftc -DFUZZING -Xswiftc -use-ld=lld; see the README")
#endif
