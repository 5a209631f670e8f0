/// Hashes words so that the hash of an edited word follows from those of its parts.
///
/// A word is a number in a base, its scalars the digits; parts that stand behind each other add up.
enum WordHash {
    static let empty: UInt64 = 0
    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The hash of a word with one more scalar at its end.
    @inline(__always)
    static func appending(_ scalar: UInt8, to hash: UInt64) -> UInt64 { hash &* base &+ digit(scalar) }

    /// What a scalar counts in the last place.
    @inline(__always)
    static func digit(_ scalar: UInt8) -> UInt64 { UInt64(scalar) &+ 1 }

    /// What one counts so many places before the last.
    static func powers(_ count: Int) -> [UInt64] {
        var powers: [UInt64] = [1]
        while powers.count < count { powers.append((powers.last ?? 1) &* base) }
        return powers
    }

    /// The block of a filter a hash belongs to, and its bits there.
    @inline(__always)
    static func bits(_ hash: UInt64, _ shift: UInt64) -> (place: Int, mask: UInt64) {
        var mixed = hash &* 0xFF51_AFD7_ED55_8CCD
        mixed ^= mixed &>> 32
        mixed &*= 0xC4CE_B9FE_1A85_EC53
        let rest = mixed &>> 8
        let mask: UInt64 =
            1 &<< (rest & 63) | 1 &<< (rest &>> 6 & 63) | 1 &<< (rest &>> 12 & 63) | 1 &<< (rest &>> 18 & 63)
        return (Int(truncatingIfNeeded: mixed &>> shift), mask)
    }
}
