import Foundation
import Glibc
import Synchronization

/// A server on this machine that answers one request per connection with the bytes it is told to.
final class LoopbackServer: Sendable {
    /// Where it listens.
    let port: Int
    private let listener: Int32
    private let seen = Mutex<[String]>([])

    /// Starts a server. `answer` gets the head of a request; `nil` keeps the client waiting until it goes.
    init(_ answer: @escaping @Sendable (String) -> String?) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard status else { throw POSIXError(.EADDRINUSE) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread { [self] in serve(answer) }.start()
    }

    deinit {
        stop()
    }

    /// The heads of the requests so far.
    var requests: [String] { seen.withLock { $0 } }

    /// An address on this server.
    func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

    /// Ends the server; its thread goes with it.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func serve(_ answer: (String) -> String?) {
        while true {
            let client = accept(listener, nil, nil)
            guard client >= 0 else { break }
            let head = readHead(client)
            if !head.isEmpty { seen.withLock { $0.append(head) } }
            if let reply = answer(head) {
                let bytes = Array(reply.utf8)
                send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
            } else {
                _ = readHead(client)  // Returns when the client gives up.
            }
            shutdown(client, Int32(SHUT_RDWR))
            close(client)
        }
        close(listener)
    }

    private func readHead(_ client: Int32) -> String {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while !head.ends(with: "\r\n\r\n".utf8) {
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            head += buffer.prefix(count)
        }
        return String(decoding: head, as: UTF8.self)
    }
}

extension [UInt8] {
    fileprivate func ends(with suffix: String.UTF8View) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

/// A whole response.
func response(_ status: String, _ headers: [String] = [], body: String = "", length: Int? = nil) -> String {
    (["HTTP/1.1 \(status)", "Content-Length: \(length ?? body.utf8.count)", "Connection: close"] + headers)
        .joined(separator: "\r\n") + "\r\n\r\n" + body
}
