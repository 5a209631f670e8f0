/// How much of a file is verified when it is opened.
public enum IndexVerification: Sendable {
    /// Every section, as a server does before it says it is ready.
    case everything
    /// The header, the section table, the dictionary and the small sections, as a one-off search does. A block of the
    /// other sections is verified when a search first touches it.
    case essential

    func includes(_ kind: SectionKind, byteCount: Int) -> Bool {
        switch self {
        case .everything: true
        case .essential: kind.isEssential || byteCount <= IndexFormat.checksumBlockByteCount
        }
    }
}
