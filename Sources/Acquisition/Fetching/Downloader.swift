import Glibc
import MovieModel

/// Brings files of web addresses into a directory, again only when they changed.
struct Downloader {
    private let directory: String
    private let prefix: String
    private let limits: TransferLimits

    /// Creates a downloader into a directory, made when needed; names of files begin with the prefix.
    init(directory: String, prefix: String, limits: TransferLimits = TransferLimits()) {
        self.directory = directory
        self.prefix = prefix
        self.limits = limits
    }

    /// The path of the complete file of an address, fetched unless the server says it did not change.
    ///
    /// Redirects are followed here rather than in the library, so that each hop is checked.
    func path(of address: WebAddress) throws(AcquisitionError) -> String {
        try Self.makeDirectory(directory)
        let place = CachedDownload(directory: directory, prefix: prefix, address: address)
        let policy = AddressPolicy(declared: address)
        var current = address
        for _ in 0...Limits.redirects {
            let transfer = Transfer(of: current, into: place, policy: policy, limits: limits)
            let response = try transfer.perform()
            switch response.head.status {
            case 200:
                try place.publish(response.head.validators)
                return place.path
            case 304 where transfer.isConditional: return place.path
            case 301, 302, 303, 307, 308:
                current = try Self.target(of: response, from: current, policy)
            case let status: throw .status(address: current.redacted, status: status)
            }
        }
        throw .tooManyRedirects(address: address.redacted, limit: Limits.redirects)
    }

    private static func target(
        of response: Transfer.Response, from origin: WebAddress, _ policy: AddressPolicy
    ) throws(AcquisitionError) -> WebAddress {
        guard let text = response.redirect else {
            throw .status(address: origin.redacted, status: response.head.status)
        }
        guard let target = WebAddress(text), policy.permitsRedirect(from: origin, to: target) else {
            throw .refusedRedirect(address: origin.redacted, target: WebAddress.redacted(text))
        }
        if target.host == origin.host { return target }
        return WebAddress(target.withoutCredentials) ?? target
    }

    /// Makes a directory and those above it.
    private static func makeDirectory(_ path: String) throws(AcquisitionError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for name in path.split(separator: "/") {
            made += name + "/"
            guard mkdir(made, 0o755) == 0 || errno == EEXIST else {
                throw .cannotWrite(path: path, reason: SystemError.message)
            }
        }
    }
}

/// The caps on one transfer.
struct TransferLimits {
    /// The most bytes of a body.
    var bytes = Limits.downloadBytes
    /// The most seconds to wait for a connection.
    var connectSeconds = Limits.connectSeconds
    /// The most seconds a transfer may stay under the rate.
    var slowSeconds = Limits.slowSeconds
    /// The rate it must keep, in bytes a second.
    var slowBytesPerSecond = Limits.slowBytesPerSecond
}
