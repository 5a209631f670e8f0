import Glibc

/// An IPv4 or IPv6 address that a socket is about to connect to.
///
/// Names are resolved by the library that connects; only the address it arrives at can be trusted to be the one
/// that is checked.
struct NetworkAddress: Hashable, CustomStringConvertible {
    /// The sixteen bytes of an IPv6 address; an IPv4 address is kept in its mapped form, `::ffff:a.b.c.d`.
    private let bytes: [UInt8]

    /// Reads a literal address, or returns `nil`.
    init?(text: String) {
        var four = in_addr(), six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 {
            self.init(four)
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            self.init(six)
        } else {
            return nil
        }
    }

    /// Reads a socket address of `byteCount` bytes, or returns `nil` for another family.
    init?(socketAddress: UnsafeRawPointer, family: Int32, byteCount: Int) {
        switch family {
        case AF_INET where byteCount >= MemoryLayout<sockaddr_in>.size:
            self.init(socketAddress.loadUnaligned(as: sockaddr_in.self).sin_addr)
        case AF_INET6 where byteCount >= MemoryLayout<sockaddr_in6>.size:
            self.init(socketAddress.loadUnaligned(as: sockaddr_in6.self).sin6_addr)
        default: return nil
        }
    }

    private init(_ address: in_addr) {
        bytes = Self.mappedPrefix + withUnsafeBytes(of: address) { Array($0) }
    }

    private init(_ address: in6_addr) {
        bytes = withUnsafeBytes(of: address) { Array($0) }
    }

    private init(four bytes: ArraySlice<UInt8>) {
        self.bytes = Self.mappedPrefix + bytes
    }

    private static let mappedPrefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

    /// Whether it is this machine.
    var isLoopback: Bool { isIPv4 ? bytes[12] == 127 : self == Self.loopback6 }

    /// Whether it is an address of the public internet, so that nothing private is behind it.
    ///
    /// The lists are IANA's registries of special-purpose addresses. Forms that carry an IPv4 address inside an
    /// IPv6 one are judged by what they carry.
    var isPublic: Bool {
        if let embedded { return embedded.isPublic }
        let special = isIPv4 ? Self.special4 : Self.special6
        return !special.contains { matches($0.prefix, bits: $0.bits) }
    }

    /// The usual text.
    var description: String {
        if isIPv4 { return bytes[12...].map(String.init).joined(separator: ".") }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        inet_ntop(AF_INET6, bytes, &text, socklen_t(INET6_ADDRSTRLEN))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private var isIPv4: Bool { bytes.starts(with: Self.mappedPrefix) }

    /// The IPv4 address inside: translated (64:ff9b::/96), 6to4 (2002::/16) or compatible (::/96).
    private var embedded: NetworkAddress? {
        if matches([0, 0x64, 0xFF, 0x9B], bits: 96) || matches([], bits: 96) { return Self(four: bytes[12...]) }
        return matches([0x20, 0x02], bits: 16) ? Self(four: bytes[2..<6]) : nil
    }

    /// Whether the first `bits` bits are those of `prefix` followed by zeros.
    private func matches(_ prefix: [UInt8], bits: Int) -> Bool {
        let own = isIPv4 && prefix.count <= 4 && bits <= 32 ? bytes[12...] : bytes[...]
        return zip(own, 0..<(bits + 7) / 8).allSatisfy { byte, index in
            let expected = index < prefix.count ? prefix[index] : 0
            let kept = min(8, bits - index * 8)
            return (byte ^ expected) >> UInt8(8 - kept) == 0
        }
    }

    private static let loopback6 = NetworkAddress(text: "::1")

    private static let special4: [(prefix: [UInt8], bits: Int)] = [
        ([0], 8), ([10], 8), ([100, 64], 10), ([127], 8), ([169, 254], 16), ([172, 16], 12), ([192, 0, 0], 24),
        ([192, 0, 2], 24), ([192, 88, 99], 24), ([192, 168], 16), ([198, 18], 15), ([198, 51, 100], 24),
        ([203, 0, 113], 24), ([224], 4), ([240], 4),
    ]

    /// Outside of 2000::/3 nothing is public; inside it, these are not.
    private static let special6: [(prefix: [UInt8], bits: Int)] = [
        ([0x00], 3), ([0x40], 2), ([0x80], 1), ([0x20, 0x01], 23), ([0x20, 0x01, 0x0D, 0xB8], 32),
        ([0x3F, 0xFF], 20),
    ]
}
