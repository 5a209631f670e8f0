import Foundation
import NIOCore

/// Why a server could not listen; each description is one line that says what to do.
public enum ListenError: Error, Hashable, CustomStringConvertible {
    /// Another program listens there.
    case portInUse(host: String, port: Int)
    /// The system does not allow this user to listen there.
    case notPermitted(host: String, port: Int)
    /// The host has no address on this machine.
    case unknownHost(host: String)
    /// Something else, in the system's words.
    case other(host: String, port: Int, reason: String)

    /// Reads what the transport threw.
    init(_ error: any Error, host: String, port: Int) {
        if let error = error as? IOError {
            switch error.errnoCode {
            case EADDRINUSE: self = .portInUse(host: host, port: port)
            case EACCES, EPERM: self = .notPermitted(host: host, port: port)
            case EADDRNOTAVAIL: self = .unknownHost(host: host)
            default: self = .other(host: host, port: port, reason: error.description)
            }
        } else if error is SocketAddressError {
            self = .unknownHost(host: host)
        } else {
            self = .other(host: host, port: port, reason: String(describing: error))
        }
    }

    /// One line.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "port \(port) on \(host) is in use by another program; choose another with --port, or 0 for a free one"
        case .notPermitted(let host, let port):
            "listening on \(host) port \(port) is not permitted; choose a port from 1024 up with --port"
        case .unknownHost(let host):
            "\(host) is no address of this machine; choose one with --host, such as 127.0.0.1"
        case .other(let host, let port, let reason):
            "cannot listen on \(host) port \(port): \(reason)"
        }
    }
}
