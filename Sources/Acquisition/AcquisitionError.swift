import MovieModel

/// Why a file of a source could not be had. Each says in one line what happened to which file.
///
/// Addresses in the cases are redacted: no message holds a credential.
public enum AcquisitionError: Error, Hashable, CustomStringConvertible {
    /// The location is neither a path nor an address of a supported scheme.
    case unsupportedLocation(location: String)
    /// No file matches the pattern in the directory looked in.
    case noMatch(pattern: String, directory: String)
    /// The file cannot be read.
    case unreadable(file: String, reason: String)
    /// The file changed between the check of its content and the end of reading it.
    case changedWhileRead(file: String)
    /// The server answered with another status than one that brings the file.
    case status(address: String, status: Int)
    /// The server could not be reached, or the connection broke.
    case transfer(address: String, reason: String)
    /// The server kept still for too long.
    case timeout(address: String)
    /// The body is over the cap on a download.
    case tooLarge(address: String, limit: Int)
    /// The body ended before its announced length.
    case shortBody(address: String, expected: Int, received: Int)
    /// The address leads into a private network.
    case refusedAddress(address: String, connected: String)
    /// A redirect led where none may lead.
    case refusedRedirect(address: String, target: String)
    /// There were more redirects than are followed.
    case tooManyRedirects(address: String, limit: Int)
    /// The download directory cannot be written.
    case cannotWrite(path: String, reason: String)

    /// The error in one line.
    public var description: String {
        switch self {
        case .unsupportedLocation(let location):
            "\(location): not a path, a pattern or a well-formed http:// or https:// address"
        case .noMatch(let pattern, let directory): "\(pattern): no file matches; looked in \(directory)"
        case .unreadable(let file, let reason): "\(file): cannot be read: \(reason)"
        case .changedWhileRead(let file): "\(file): changed while it was being read; run again once it is complete"
        case .status(let address, let status): "\(address): the server answered with status \(status), expected 200"
        case .transfer(let address, let reason): "\(address): the transfer failed: \(reason)"
        case .timeout(let address): "\(address): the server took too long to answer or to go on"
        case .tooLarge(let address, let limit): "\(address): over the limit of \(limit) bytes for a download"
        case .shortBody(let address, let expected, let received):
            "\(address): ended after \(received) of \(expected) bytes"
        case .refusedAddress(let address, let connected):
            "\(address): leads to \(connected), which is not a public address"
        case .refusedRedirect(let address, let target): "\(address): redirects to \(target), which is not allowed"
        case .tooManyRedirects(let address, let limit): "\(address): over \(limit) redirects"
        case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
        }
    }
}
