/// Caps on connections and on what the HTTP decoder takes in before anyone looks at it.
enum TransportLimits {
    /// The most bytes of one header field, and of the request line: 128 KiB.
    ///
    /// Far above `Limits.targetBytes`, so that a target that is too long still gets a reply that says so.
    static let decodedFieldBytes = 128 << 10
    /// The most bytes of all header fields the decoder takes in: 160 KiB.
    static let decodedHeaderBytes = 160 << 10
    /// The most header fields of a request.
    static let headerCount = 100
    /// The most bytes of all header fields of a request that is served: 16 KiB.
    static let headerBytes = 16 << 10
    /// The most connections open at a time; more wait to be accepted.
    static let connections = 4096
    /// The connections that may wait to be accepted.
    static let backlog = 1024
}
