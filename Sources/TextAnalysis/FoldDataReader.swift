/// Reads the runs of ``FoldData``.
///
/// The notation is made to be small and quick to read, since a literal of numbers would cost the compiler minutes:
///
///     runs    = run { white-space run } ;
///     run     = [ gap ] kind [ count ] [ ">" scalar { "." scalar } ] ;
///
/// All numbers are lower-case hexadecimal. `gap` is the number of separators since the last run (absent: 0), `count`
/// the length of the run (absent: 1), and `kind` one letter: `g` space, `h` dropped, `i` apostrophe, `j` letter,
/// `k` ideograph, `l` Hangul, `n` unspaced, `o` composing, all of them folding to themselves; `p` alternating pairs;
/// `q` shifted to, `r` merged into, `s` expanded to the scalars that follow.
struct FoldDataReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var scalar: UInt32 = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Reads the next run, or returns `nil` at the end.
    ///
    /// - Precondition: the data is in the notation; it is a part of the program.
    mutating func next() -> FoldRun? {
        while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { index += 1 }
        guard index < bytes.count else { return nil }
        scalar += number() ?? 0
        let kind = take()
        let count = number() ?? 1
        let run = FoldRun(start: scalar, count: count, mapping: mapping(of: kind))
        scalar += run.scalarCount
        return run
    }

    private mutating func mapping(of kind: UInt8) -> FoldRun.Mapping {
        switch kind {
        case UInt8(ascii: "g"): .kept(.space)
        case UInt8(ascii: "h"): .kept(.dropped)
        case UInt8(ascii: "i"): .kept(.apostrophe)
        case UInt8(ascii: "j"): .kept(.letter)
        case UInt8(ascii: "k"): .kept(.ideograph)
        case UInt8(ascii: "l"): .kept(.hangul)
        case UInt8(ascii: "n"): .kept(.unspaced)
        case UInt8(ascii: "o"): .kept(.composing)
        case UInt8(ascii: "p"): .alternating
        case UInt8(ascii: "q"): .shifted(to: target())
        case UInt8(ascii: "r"): .merged(into: target())
        case UInt8(ascii: "s"): .expanded(targets())
        default: preconditionFailure("unknown kind of run before byte \(index)")
        }
    }

    private mutating func target() -> UInt32 {
        guard take() == UInt8(ascii: ">"), let value = number() else {
            preconditionFailure("a target is missing before byte \(index)")
        }
        return value
    }

    private mutating func targets() -> [UInt32] {
        var values = [target()]
        while peek() == UInt8(ascii: ".") {
            index += 1
            values.append(number() ?? 0)
        }
        return values
    }

    private mutating func number() -> UInt32? {
        var value: UInt32?
        while let digit = peek().flatMap(Self.digit) {
            value = (value ?? 0) << 4 | digit
            index += 1
        }
        return value
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
        default: nil
        }
    }

    private func peek() -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    private mutating func take() -> UInt8 {
        precondition(index < bytes.count, "the fold data ends inside a run")
        defer { index += 1 }
        return bytes[index]
    }
}
