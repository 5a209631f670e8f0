/// What a database is opened for.
public enum DatabaseAccess: Sendable {
    /// To write and read. The file, its directory and its schema are created where they are missing.
    case readWrite
    /// To read what another process writes. Nothing is created or changed.
    case readOnly
}
