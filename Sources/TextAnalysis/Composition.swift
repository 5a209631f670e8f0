/// Marks that become one with the letter before them, for the scripts that folding does not decompose.
///
/// Text comes composed and decomposed (file systems decompose); both must fold to the same scalars.
enum Composition {
    /// Returns the one scalar that `mark` makes of `base`, or `nil` if the two do not combine.
    static func composed(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch mark {
        case 0x306: base == 0x438 ? 0x439 : nil  // и and a breve make й
        case 0x3099: voiced(base)
        case 0x309A:
            (0x306F...0x307B).contains(unkatakana(base)) && (unkatakana(base) - 0x306F) % 3 == 0 ? base + 2 : nil
        case 0x1161...0x1175: leading(base, vowel: mark)
        case 0x11A8...0x11C2: syllable(base, final: mark)
        default: nil
        }
    }

    /// Returns the letter with an umlaut or ring that `mark` makes of `base`, where German or a Scandinavian language
    /// has another spelling for it.
    static func umlaut(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch (base, mark) {
        case (0x61, 0x308), (0x41, 0x308): 0xE4
        case (0x6F, 0x308), (0x4F, 0x308): 0xF6
        case (0x75, 0x308), (0x55, 0x308): 0xFC
        case (0x61, 0x30A), (0x41, 0x30A): 0xE5
        default: nil
        }
    }

    private static func voiced(_ base: UInt32) -> UInt32? {
        if base == 0x30EF { return 0x30F7 }
        if base == 0x3046 || base == 0x30A6 { return base + 0x4E }
        let hiragana = unkatakana(base)
        return switch hiragana {
        case 0x304B...0x3061 where hiragana % 2 == 1: base + 1
        case 0x3064, 0x3066, 0x3068: base + 1
        case 0x306F...0x307B where (hiragana - 0x306F) % 3 == 0: base + 1
        default: nil
        }
    }

    private static func unkatakana(_ scalar: UInt32) -> UInt32 {
        (0x30A1...0x30F6).contains(scalar) ? scalar - 0x60 : scalar
    }

    // The arithmetic of The Unicode Standard, section 3.12.

    private static func leading(_ base: UInt32, vowel: UInt32) -> UInt32? {
        guard (0x1100...0x1112).contains(base) else { return nil }
        return 0xAC00 + ((base - 0x1100) * 21 + (vowel - 0x1161)) * 28
    }

    private static func syllable(_ base: UInt32, final: UInt32) -> UInt32? {
        guard (0xAC00...0xD7A3).contains(base), (base - 0xAC00) % 28 == 0 else { return nil }
        return base + (final - 0x11A7)
    }
}
