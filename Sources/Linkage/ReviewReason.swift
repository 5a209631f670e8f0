/// Why a person has to decide on a record.
public enum ReviewReason: String, CaseIterable, Hashable, Sendable {
    /// Its ids belong to several movies, or one of them is another than the movie has in the same namespace.
    case conflictingIDs = "conflicting_ids"
    /// The movie its ids name already has a record of the same provider.
    case providerAlreadyPresent = "provider_already_present"
    /// The movie its ids name has other titles and another time.
    case idsContradictContent = "ids_contradict_content"
}

extension ReviewReason: CustomStringConvertible {
    /// The reason as a sentence, for the review list.
    public var description: String {
        switch self {
        case .conflictingIDs: "its ids belong to different movies"
        case .providerAlreadyPresent: "the movie its ids name already has a record of this provider"
        case .idsContradictContent: "the movie its ids name has other titles and another year"
        }
    }
}
