/// What is wrong with a configuration, and where.
///
/// One line names the file, the line, the key and what was expected there; the program then ends with exit code 2.
struct ConfigurationError: Error, Equatable, CustomStringConvertible {
    /// The file, or the name of a built-in declaration.
    var file: String
    /// The line, counted from 1, where it is known.
    var line: Int?
    /// The path of keys to the place, such as `providers.imdb.sources.basics.format`.
    var key: String
    /// What was found and what was expected.
    var problem: String

    var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return key.isEmpty ? "\(place): \(problem)" : "\(place): \(key): \(problem)"
    }
}
