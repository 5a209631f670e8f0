import Glibc

extension IndexError {
    /// Whether the file is at fault, so that an earlier generation may do.
    var isDamage: Bool {
        switch self {
        case .notAnIndex, .unsupportedVersion, .foreignByteOrder, .wrongLength, .damaged: true
        case .fileSystem(_, _, let code): code == ENOENT
        case .nothingPublished, .busy, .noSpace, .tooLarge: false
        }
    }

    /// The generation whose file is at fault.
    var generation: Int? {
        switch self {
        case .notAnIndex(let path), .unsupportedVersion(let path, _, _), .foreignByteOrder(let path),
            .wrongLength(let path, _, _), .damaged(let path, _, _), .fileSystem(_, let path, _):
            GenerationName.number(ofPath: path)
        case .nothingPublished, .busy, .noSpace, .tooLarge: nil
        }
    }
}
