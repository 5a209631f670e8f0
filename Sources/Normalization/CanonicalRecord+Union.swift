import MovieModel

extension CanonicalRecord {
    /// Adds what a later part gives: single fields only where there is none yet, lists united in order.
    ///
    /// A record is adult if any part says so: the one that knows protects those who cannot.
    mutating func unite(with part: CanonicalRecord) {
        year = year ?? part.year
        runtime = runtime ?? part.runtime
        type = type ?? part.type
        isAdult = isAdult || part.isAdult
        titles.unite(part.titles)
        languages.unite(part.languages)
        countries.unite(part.countries)
        genreLabels.unite(part.genreLabels)
        externalIDs.unite(part.externalIDs)
        keywords.unite(part.keywords)
        unite(ratings: part.ratings)
        unite(people: part.people)
    }

    /// Drops what is over the caps on one record.
    mutating func cutToLimits() {
        titles.cut(to: Limits.titlesPerRecord)
        people.cut(to: Limits.peoplePerRecord)
        keywords.cut(to: Limits.keywordsPerRecord)
    }

    /// One rating per origin, family and rated part; the first stands.
    private mutating func unite(ratings added: [RecordRating]) {
        for rating in added where !ratings.contains(where: { $0.ratesSame(as: rating) }) {
            ratings.append(rating)
        }
    }

    /// One credit per name and role, later parts behind the credits already there.
    private mutating func unite(people added: [RecordPerson]) {
        var seen = Set(people.map { "\($0.role.rawValue) \($0.name)" })
        for person in added where seen.insert("\(person.role.rawValue) \(person.name)").inserted {
            let order = people.reduce(0) { $1.role == person.role ? $0 + 1 : $0 }
            people.append(RecordPerson(name: person.name, role: person.role, order: order))
            if people.count == Limits.peoplePerRecord { return }
        }
    }
}

extension RecordRating {
    fileprivate func ratesSame(as other: RecordRating) -> Bool {
        origin == other.origin && family == other.family && categoryLabel == other.categoryLabel
    }
}

extension Array where Element: Hashable {
    /// Appends what is not there yet, in order.
    ///
    /// - Complexity: O(n + m).
    fileprivate mutating func unite(_ added: [Element]) {
        guard !added.isEmpty else { return }
        guard count + added.count > 1 else {
            self = added
            return
        }
        var seen = Set(self)
        for element in added where seen.insert(element).inserted { append(element) }
    }
}

extension Array {
    fileprivate mutating func cut(to count: Int) {
        if self.count > count { removeLast(self.count - count) }
    }
}
