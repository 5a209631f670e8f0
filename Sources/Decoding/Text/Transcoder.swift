/// Turns text of any encoding libxml2 knows into UTF-8 piece by piece, and knows the way back.
///
/// A place in the UTF-8 text must be found again in the original bytes, since payloads are kept as they were
/// published. Where every character takes as many bytes as its neighbours that is counting; elsewhere the
/// original bytes are walked character by character.
///
/// Bytes that mean nothing become one byte 0xFF each, which no UTF-8 holds, so that the check of the text
/// finds them and refuses that record alone.
final class Transcoder {
    private enum Width {
        case fixed(Int)
        case utf16
        case varying
    }

    /// What stands for bytes without a meaning.
    static let invalidMark: UInt8 = 0xFF

    private let decoder: CharacterDecoder
    /// Walks over bytes the other one has already converted, with a state of its own.
    private let walker: CharacterDecoder
    private let width: Width

    /// Creates a transcoder, or returns `nil` if the encoding is unknown.
    init?(encoding: String) {
        guard let decoder = CharacterDecoder(encoding), let walker = CharacterDecoder(encoding) else { return nil }
        self.decoder = decoder
        self.walker = walker
        width =
            switch decoder.unitByteCount {
            case 2: .utf16
            case 4: .fixed(4)
            default: Self.isSingleByte(walker) ? .fixed(1) : .varying
            }
    }

    /// Converts the front of `input` to the end of `text`. Returns the number of bytes used up, which is all of
    /// them when `isLast`.
    func convert(_ input: UnsafeRawBufferPointer, into text: ByteQueue, isLast: Bool) -> Int {
        var consumed = 0
        while consumed < input.count {
            let rest = UnsafeRawBufferPointer(rebasing: input[consumed...].prefix(256 << 10))
            let step = decoder.convert(rest, into: text.room(rest.count * 3 + 64))
            text.append(step.produced)
            consumed += step.consumed
            if step.isInvalid {
                text.append(byte: Self.invalidMark)
                consumed = min(consumed + decoder.unitByteCount, input.count)
            } else if step.consumed == 0, step.produced == 0 {
                guard isLast else { break }
                text.append(byte: Self.invalidMark)
                consumed = input.count
            }
        }
        if isLast { text.append(decoder.flush(into: text.room(64))) }
        return consumed
    }

    /// The number of bytes at the front of `original` that became `text`.
    func originalByteCount(of text: UnsafeRawBufferPointer, in original: UnsafeRawBufferPointer) -> Int {
        switch width {
        case .fixed(let bytes): min(Self.scalarCount(text) * bytes, original.count)
        case .utf16: min(Self.utf16UnitCount(text) * 2, original.count)
        case .varying: walk(text.count, original)
        }
    }

    private static func scalarCount(_ text: UnsafeRawBufferPointer) -> Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }

    private static func utf16UnitCount(_ text: UnsafeRawBufferPointer) -> Int {
        text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 && $1 != invalidMark ? 2 : 1) }
    }

    private func walk(_ textByteCount: Int, _ original: UnsafeRawBufferPointer) -> Int {
        var consumed = 0
        var produced = 0
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { output in
            while produced < textByteCount, consumed < original.count {
                let step = character(at: consumed, in: original, output)
                consumed += step.consumed
                produced += step.produced
            }
        }
        return consumed
    }

    /// No character of any encoding takes more than eight bytes.
    private func character(
        at start: Int, in original: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer
    ) -> CharacterDecoder.Step {
        for length in 1...8 where start + length <= original.count {
            let bytes = UnsafeRawBufferPointer(rebasing: original[start..<start + length])
            let step = walker.convert(bytes, into: output)
            if step.isInvalid { break }
            if step.consumed > 0 { return step }
        }
        let skipped = min(walker.unitByteCount, original.count - start)
        return CharacterDecoder.Step(consumed: skipped, produced: 1, isInvalid: true)
    }

    /// Whether each of the 256 bytes alone is a character or nothing at all.
    private static func isSingleByte(_ decoder: CharacterDecoder) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { output in
            (UInt8.min...UInt8.max).allSatisfy { byte in
                withUnsafeBytes(of: byte) { input in
                    let step = decoder.convert(input, into: output)
                    let written = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(output)[..<step.produced])
                    return step.isInvalid || (step.consumed == 1 && scalarCount(written) == 1)
                }
            }
        }
    }
}
