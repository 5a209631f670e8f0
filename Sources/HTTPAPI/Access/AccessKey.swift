import Crypto

/// A key that a client may present, known by its digest only.
public struct AccessKey: Sendable {
    /// What it is called, in logs and for rate limits.
    public let name: String
    /// The scopes it opens.
    public let scopes: Set<AccessScope>
    private let digest: [UInt8]

    /// Creates a key, or returns `nil` unless `digest` is a SHA-256 in hexadecimal.
    public init?(name: String, digest: String, scopes: Set<AccessScope>) {
        let digits = Array(digest.utf8)
        guard digits.count == 2 * SHA256.byteCount else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        (self.name, self.digest, self.scopes) = (name, bytes, scopes)
    }

    /// Whether it opens a scope.
    func opens(_ scope: AccessScope) -> Bool { scopes.contains(scope) || scopes.contains(.admin) }

    /// Whether a secret is this key's. Takes the same time whatever the secret, so that nothing can be learned from it.
    func matches(_ digest: SHA256.Digest) -> Bool { digest == self.digest }

    /// The digest of a secret, as configurations hold it.
    public static func digest(of secret: String) -> String {
        SHA256.hash(data: Array(secret.utf8)).map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
    }

    /// A fresh secret: 32 random bytes in hexadecimal, behind a prefix that tells scanners of repositories what it is.
    public static func freshSecret() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            "cmk_" + bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        }
    }
}
