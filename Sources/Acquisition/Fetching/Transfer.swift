import CCurl
import Glibc
import MovieModel

/// One request for one address, its body written to a file.
///
/// The callbacks of the C library come in on the thread that called ``perform()`` and end before it returns, so
/// the state needs no lock.
final class Transfer {
    /// What came of a request that was answered.
    struct Response {
        /// The head of the answer.
        var head: ResponseHead
        /// Where a redirect leads, made absolute.
        var redirect: String?
    }

    let address: WebAddress
    let place: CachedDownload
    let policy: AddressPolicy
    let limits: TransferLimits
    private let validators: Validators

    fileprivate var head = ResponseHead()
    private var file: Int32 = -1
    private var byteCount = 0
    /// Why the body was not taken to its end.
    private var bodyError: AcquisitionError?
    /// The last address no socket was opened to. Another one of the same host may have been connected to.
    private var refusedAddress: String?

    /// Creates a request, conditional if there is a complete file already.
    init(of address: WebAddress, into place: CachedDownload, policy: AddressPolicy, limits: TransferLimits) {
        self.address = address
        self.place = place
        self.policy = policy
        self.limits = limits
        validators = place.validators
    }

    /// Whether the server was asked to send the file only if it changed.
    var isConditional: Bool { !validators.conditions.isEmpty }

    /// Sends the request and waits for the end of the answer.
    ///
    /// After status 200 the body stands, complete and on disk, under the partial path of the place.
    func perform() throws(AcquisitionError) -> Response {
        guard Self.isLibraryReady, let handle = curl_easy_init() else {
            throw .transfer(address: address.redacted, reason: "libcurl cannot be set up")
        }
        defer { curl_easy_cleanup(handle) }
        let headers = CurlHeaders(validators.conditions)
        configure(handle, headers: headers)
        file = open(place.partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .cannotWrite(path: place.partialPath, reason: SystemError.message) }
        let code = withExtendedLifetime((self, headers)) { curl_easy_perform(handle) }
        let isWritten = fsync(file) == 0
        guard close(file) == 0, isWritten else {
            throw .cannotWrite(path: place.partialPath, reason: SystemError.message)
        }
        if head.status != 200 || code != CURLE_OK { unlink(place.partialPath) }
        if let error = error(after: code, handle) { throw error }
        return Response(head: head, redirect: redirect(handle))
    }

    /// `curl_global_init`, once and before any use of threads.
    private static let isLibraryReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private func configure(_ handle: UnsafeMutableRawPointer, headers: CurlHeaders) {
        let state = Unmanaged.passUnretained(self).toOpaque()
        setText(handle, CURLOPT_URL, address.text)
        setText(handle, CURLOPT_PROTOCOLS_STR, "http,https")
        setText(handle, CURLOPT_USERAGENT, "c-movie")
        // Through a proxy the address that is checked would be the proxy's.
        setText(handle, CURLOPT_PROXY, "")
        _ = cmovie_setopt_pointer(handle, CURLOPT_HTTPHEADER, headers.list)
        _ = cmovie_setopt_long(handle, CURLOPT_NOSIGNAL, 1)
        _ = cmovie_setopt_long(handle, CURLOPT_FOLLOWLOCATION, 0)
        _ = cmovie_setopt_long(handle, CURLOPT_CONNECTTIMEOUT, limits.connectSeconds)
        _ = cmovie_setopt_long(handle, CURLOPT_LOW_SPEED_TIME, limits.slowSeconds)
        _ = cmovie_setopt_long(handle, CURLOPT_LOW_SPEED_LIMIT, limits.slowBytesPerSecond)
        _ = cmovie_setopt_offset(handle, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(limits.bytes))
        _ = cmovie_setopt_write(handle, CURLOPT_WRITEFUNCTION, takeBody)
        _ = cmovie_setopt_pointer(handle, CURLOPT_WRITEDATA, state)
        _ = cmovie_setopt_write(handle, CURLOPT_HEADERFUNCTION, takeHeader)
        _ = cmovie_setopt_pointer(handle, CURLOPT_HEADERDATA, state)
        _ = cmovie_setopt_socket(handle, openSocket)
        _ = cmovie_setopt_pointer(handle, CURLOPT_OPENSOCKETDATA, state)
    }

    /// Sets an option whose text the library copies.
    private func setText(_ handle: UnsafeMutableRawPointer, _ option: CURLoption, _ text: String) {
        _ = text.withCString { cmovie_setopt_pointer(handle, option, $0) }
    }

    private func redirect(_ handle: UnsafeMutableRawPointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard cmovie_getinfo_string(handle, CURLINFO_REDIRECT_URL, &text) == CURLE_OK else { return nil }
        return text.map { String(cString: $0) }
    }

    private func error(after code: CURLcode, _ handle: UnsafeMutableRawPointer) -> AcquisitionError? {
        switch code {
        case CURLE_OK: return nil
        case CURLE_WRITE_ERROR where bodyError != nil: return bodyError
        case CURLE_COULDNT_CONNECT where refusedAddress != nil:
            return refusedAddress.map { .refusedAddress(address: address.redacted, connected: $0) }
        case CURLE_OPERATION_TIMEDOUT: return .timeout(address: address.redacted)
        case CURLE_FILESIZE_EXCEEDED: return .tooLarge(address: address.redacted, limit: limits.bytes)
        case CURLE_PARTIAL_FILE:
            var expected: curl_off_t = 0
            _ = cmovie_getinfo_offset(handle, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &expected)
            return .shortBody(address: address.redacted, expected: Int(expected), received: byteCount)
        default: return .transfer(address: address.redacted, reason: String(cString: curl_easy_strerror(code)))
        }
    }
}

extension Transfer {
    /// Writes a piece of the body; `false` stops the transfer.
    fileprivate func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard head.status == 200 else { return true }  // The body of another status is read and forgotten.
        byteCount += bytes.count
        guard byteCount <= limits.bytes else {
            bodyError = .tooLarge(address: address.redacted, limit: limits.bytes)
            return false
        }
        var rest = bytes
        while !rest.isEmpty {
            let count = write(file, rest.baseAddress, rest.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                bodyError = .cannotWrite(path: place.partialPath, reason: SystemError.message)
                return false
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return true
    }

    /// Opens a socket to an address that may be connected to.
    fileprivate func socket(to target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let (family, type) = (target.pointee.family, target.pointee.socktype)
        guard let connected = NetworkAddress(target) else { return CURL_SOCKET_BAD }
        guard policy.permits(connected) else {
            refusedAddress = connected.description
            return CURL_SOCKET_BAD
        }
        return Glibc.socket(family, type | Int32(SOCK_CLOEXEC.rawValue), target.pointee.protocol)
    }
}

extension NetworkAddress {
    /// The address libcurl is about to connect to. It reaches beyond the `sockaddr` that the structure declares.
    fileprivate init?(_ target: UnsafeMutablePointer<curl_sockaddr>) {
        guard let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) else { return nil }
        self.init(
            socketAddress: UnsafeRawPointer(target) + offset, family: target.pointee.family,
            byteCount: Int(target.pointee.addrlen))
    }
}

/// The transfer a callback belongs to. It outlives the call of the library that calls back.
private func transfer(_ state: UnsafeMutableRawPointer?) -> Transfer? {
    state.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func takeBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ state: UnsafeMutableRawPointer?
) -> Int {
    let isTaken = transfer(state)?.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? false
    return isTaken ? size * count : 0
}

private func takeHeader(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ state: UnsafeMutableRawPointer?
) -> Int {
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    transfer(state)?.head.take(line: String(decoding: line, as: UTF8.self))
    return size * count
}

private func openSocket(
    _ state: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ target: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let target, let transfer = transfer(state) else { return CURL_SOCKET_BAD }
    return transfer.socket(to: target)
}
