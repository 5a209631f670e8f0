import CLibXML2
import Glibc

/// One of libxml2's converters to UTF-8, run on memory of ours.
///
/// The converters are called directly: the wrapper that works on libxml2's buffers does not say where the
/// input is bad, and reports to standard error. Not `Sendable`: some of them keep state.
final class CharacterDecoder {
    /// What one call did.
    struct Step {
        /// The bytes of input used up.
        var consumed: Int
        /// The bytes of UTF-8 written.
        var produced: Int
        /// Whether the input goes on with bytes that mean nothing in the encoding.
        var isInvalid: Bool
    }

    private let handler: xmlCharEncodingHandlerPtr
    /// The bytes of the smallest unit of the encoding, which are skipped where they mean nothing.
    let unitByteCount: Int

    /// Finds the converter for an encoding, or returns `nil` if libxml2 knows none of that name.
    init?(_ name: String) {
        XMLLibrary.start()
        guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
        self.handler = handler
        let upper = name.uppercased()
        unitByteCount =
            switch true {
            case upper.hasPrefix("UTF-16"), upper.hasPrefix("UCS-2"), upper.hasPrefix("ISO-10646-UCS-2"): 2
            case upper.hasPrefix("UTF-32"), upper.hasPrefix("UCS-4"), upper.hasPrefix("ISO-10646-UCS-4"): 4
            default: 1
            }
        // The one for HTML entities writes only.
        guard handler.pointee.input != nil || handler.pointee.iconv_in != nil else { return nil }
    }

    deinit {
        xmlCharEncCloseFunc(handler)
    }

    /// Converts as much as fits. Nothing consumed and nothing invalid means that a character is not complete.
    func convert(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) -> Step {
        handler.pointee.input == nil ? convertByIconv(input, output) : convertByHandler(input, output)
    }

    /// Writes the character a converter holds back until it knows what follows. Returns the bytes written.
    func flush(into output: UnsafeMutableRawBufferPointer) -> Int {
        guard handler.pointee.input == nil else { return 0 }
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var outputLeft = output.count
        _ = iconv(handler.pointee.iconv_in, nil, nil, &to, &outputLeft)
        return output.count - outputLeft
    }

    private func convertByHandler(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) -> Step {
        var consumed = Int32(clamping: input.count)
        var produced = Int32(clamping: output.count)
        let status = handler.pointee.input?(
            output.baseAddress?.assumingMemoryBound(to: UInt8.self), &produced,
            input.baseAddress?.assumingMemoryBound(to: UInt8.self), &consumed)
        return Step(consumed: Int(consumed), produced: Int(produced), isInvalid: (status ?? -2) < 0)
    }

    private func convertByIconv(_ input: UnsafeRawBufferPointer, _ output: UnsafeMutableRawBufferPointer) -> Step {
        // iconv takes its input by a mutable pointer for historical reasons and does not write to it.
        var from = UnsafeMutablePointer(mutating: input.baseAddress?.assumingMemoryBound(to: CChar.self))
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (inputLeft, outputLeft) = (input.count, output.count)
        errno = 0
        let status = iconv(handler.pointee.iconv_in, &from, &inputLeft, &to, &outputLeft)
        return Step(
            consumed: input.count - inputLeft, produced: output.count - outputLeft,
            isInvalid: status == -1 && errno == EILSEQ)
    }
}
