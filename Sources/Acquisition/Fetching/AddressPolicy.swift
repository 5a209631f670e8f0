/// Which addresses a source may connect to.
///
/// A configuration is trusted to name a server, not to know where its name leads: one that leads into a private
/// network is refused at the moment of connecting. This machine may be reached only by its own name.
struct AddressPolicy {
    private let isLoopbackAllowed: Bool

    /// Creates the policy of a source declared with this address.
    init(declared address: WebAddress) {
        isLoopbackAllowed = address.isLoopback
    }

    /// Whether a socket may be opened to an address.
    func permits(_ address: NetworkAddress) -> Bool {
        address.isPublic || isLoopbackAllowed && address.isLoopback
    }

    /// Whether a redirect may be followed: to http or https, and never from https back to http.
    func permitsRedirect(from origin: WebAddress, to target: WebAddress) -> Bool {
        if let literal = NetworkAddress(text: target.host), !permits(literal) { return false }
        return target.scheme == "https" || origin.scheme == "http"
    }
}
