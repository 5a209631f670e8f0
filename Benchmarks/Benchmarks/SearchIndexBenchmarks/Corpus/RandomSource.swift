import Glibc

/// Randomness that repeats: the same seed gives the same corpus on every machine.
///
/// SplitMix64, after Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct RandomSource: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number in 0..<1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A number in 0..<`count`.
    ///
    /// - Precondition: `count` is positive.
    mutating func index(below count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

    /// An element, `nil` of nothing.
    mutating func element<Element>(of array: [Element]) -> Element? {
        array.isEmpty ? nil : array[index(below: array.count)]
    }

    /// A number of the normal distribution.
    mutating func normal(mean: Double, deviation: Double) -> Double {
        let radius = sqrt(-2 * log(1 - unit()))
        return mean + deviation * radius * cos(2 * .pi * unit())
    }
}
