extension NamedField {
    /// What a movie has in the field.
    func values(of movie: IndexedMovie) -> [String] {
        guard let role else { return movie.keywords }
        return movie.people.lazy.filter { $0.role == role }.map(\.name)
    }
}
