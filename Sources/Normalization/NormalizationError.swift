/// A provider declaration that cannot be normalized by.
public enum NormalizationError: Error, Equatable, CustomStringConvertible {
    /// Two sources of a provider bear one name, so a part could belong to either.
    case duplicateSource(provider: String, source: String)

    /// The error in one line.
    public var description: String {
        switch self {
        case .duplicateSource(let provider, let source):
            "provider \(provider) declares two sources named \(source); each needs a name of its own"
        }
    }
}
