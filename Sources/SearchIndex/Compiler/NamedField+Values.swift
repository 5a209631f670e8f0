extension NamedField {
    /// Hands out what a movie has in the field.
    func forEachValue(of movie: IndexedMovie, _ body: (String) -> Void) {
        if let role {
            for person in movie.people where person.role == role { body(person.name) }
        } else {
            for keyword in movie.keywords { body(keyword) }
        }
    }
}
