/// The code of a provider, such as `imdb`: a file name, a query field and a key in configuration.
///
/// Always 1 to 32 of `a`-`z`, `0`-`9`, `_`, beginning with a letter, so it can name a file
/// and a query field without any escaping.
public struct ProviderID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code itself.
    public let code: String

    /// Creates an identity, or returns `nil` if `code` breaks the rule above.
    public init?(_ code: String) {
        let bytes = code.utf8
        guard let first = bytes.first, Self.isLetter(first), bytes.count <= 32,
            bytes.allSatisfy({ Self.isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F })
        else { return nil }
        self.code = code
    }

    /// The code itself.
    public var description: String { code }

    /// Orders providers by code.
    public static func < (left: ProviderID, right: ProviderID) -> Bool { left.code < right.code }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
