import Testing

@testable import Acquisition

struct NetworkAddressTests {
    @Test(arguments: [
        "8.8.8.8", "1.1.1.1", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0", "192.167.1.1",
        "198.17.0.1", "198.20.0.0", "223.255.255.255", "169.253.1.1", "2606:4700::1111", "2a00:1450:4001::8a",
        "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
    ])
    func `lets public addresses through`(text: String) throws {
        #expect(try #require(NetworkAddress(text: text)).isPublic)
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1",
        "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255",
        "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "::ffff:169.254.169.254", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2001:10::1",
        "2002:a00:1::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
        "4000::1", "8000::1", "c000::1",
    ])
    func `holds back private and special ones`(text: String) throws {
        #expect(try #require(NetworkAddress(text: text)).isPublic == false)
    }

    @Test(arguments: ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"])
    func `knows this machine`(text: String) throws {
        #expect(try #require(NetworkAddress(text: text)).isLoopback)
    }

    @Test(arguments: ["128.0.0.1", "::2", "::", "10.0.0.1"])
    func `takes no other for this machine`(text: String) throws {
        #expect(try #require(NetworkAddress(text: text)).isLoopback == false)
    }

    @Test(arguments: ["", "localhost", "1.2.3", "0x7f000001", "1.2.3.4.5", "::g"])
    func `reads literal addresses only`(text: String) {
        #expect(NetworkAddress(text: text) == nil)
    }

    @Test(arguments: ["192.0.2.7", "2001:db8::7"])
    func `is written as usual`(text: String) throws {
        #expect(try #require(NetworkAddress(text: text)).description == text)
    }
}
