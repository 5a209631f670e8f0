/// The stored values of a column, ``Column/documentCount`` of them, little endian and possibly unaligned.
///
/// All bits set mean no value. Pointers live as long as the ``CompiledIndex`` they came from.
enum RawValues {
    /// All the same.
    case constant
    case bytes(UnsafePointer<UInt8>)
    /// Of two bytes, unaligned.
    case shorts(UnsafeRawPointer)
    /// Of four bytes, unaligned.
    case words(UnsafeRawPointer)
    /// Of that many bits.
    case packed(ByteView, width: Int)
    /// Of as many bits as their block needs.
    case framed
    /// Wider numbers: read them one by one.
    case wide
}
