import Glibc
import MovieModel

/// The place of one address in the download directory: the file, its validators, and the file while it grows.
///
/// Only a complete body bears the name of the file. The validators go before it is replaced and come after, so they
/// never describe another content than the one beside them.
struct CachedDownload {
    /// The complete file.
    let path: String
    /// The file while it is fetched.
    var partialPath: String { path + ".part" }
    private var validatorsPath: String { path + ".validators" }

    /// Creates the place of an address in a directory.
    ///
    /// The name holds the address's own file name for people and a hash of the whole for uniqueness.
    init(directory: String, prefix: String, address: WebAddress) {
        let name = address.path.split(separator: "/").last.map(String.init) ?? "index"
        let plain = String(name.suffix(64).map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".") ? $0 : "_" })
        let hash = ContentHash(of: address.redacted.utf8).description.prefix(16)
        path = "\(directory)/\(prefix)-\(hash)-\(plain)"
    }

    /// The validators of the complete file; none if there is no such file.
    var validators: Validators {
        guard LocalFile.isRegular(path), let file = fopen(validatorsPath, "re") else { return Validators() }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        return Validators(text: String(decoding: buffer.prefix(count), as: UTF8.self))
    }

    /// Makes the fetched file the complete one.
    func publish(_ validators: Validators) throws(AcquisitionError) {
        unlink(validatorsPath)
        guard rename(partialPath, path) == 0 else {
            throw .cannotWrite(path: path, reason: SystemError.message)
        }
        guard !validators.text.isEmpty else { return }
        let file = open(validatorsPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .cannotWrite(path: validatorsPath, reason: SystemError.message) }
        defer { close(file) }
        let text = Array(validators.text.utf8)
        guard write(file, text, text.count) == text.count else {
            throw .cannotWrite(path: validatorsPath, reason: SystemError.message)
        }
    }
}
