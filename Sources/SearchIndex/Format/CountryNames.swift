import QueryLanguage

/// The English names of countries that make films, by ISO 3166 code, and other spellings providers use.
enum CountryNames {
    /// The known countries and whatever other codes occur, for queries.
    static func values(with codes: [String]) -> [FacetValue] {
        let known = names.map { FacetValue(code: $0.0, label: $0.1, aliases: otherNames[$0.0] ?? []) }
        let other = codes.filter { byCode[$0] == nil }.map { FacetValue(code: $0, label: $0) }
        return (known + other).sorted { $0.code < $1.code }
    }

    /// The name for people.
    static func label(of code: String) -> String { byCode[code] ?? code }

    /// One spelling per country: the code of a known name, a code in upper case, or the name as published.
    static func code(for published: String) -> String {
        if let code = byName[published.lowercased()] { return code }
        return published.utf8.count == 2 ? published.uppercased() : published
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: names.map { ($0.0, $0.1) })
    private static let byName = Dictionary(
        names.map { ($0.1.lowercased(), $0.0) } + otherNames.flatMap { code, names in names.map { ($0, code) } },
        uniquingKeysWith: { first, _ in first })

    private static let otherNames = [
        "US": ["usa", "united states of america", "america"], "GB": ["uk", "great britain", "england"],
        "RU": ["russian federation"], "KR": ["korea", "republic of korea"], "CZ": ["czech republic"],
        "SU": ["ussr"], "XG": ["east germany"], "DE": ["west germany"], "CN": ["people's republic of china"],
        "IR": ["islamic republic of iran"], "TW": ["taiwan, province of china"], "VN": ["viet nam"],
    ]

    private static let names: [(String, String)] = [
        ("AE", "United Arab Emirates"), ("AF", "Afghanistan"), ("AL", "Albania"), ("AM", "Armenia"),
        ("AR", "Argentina"), ("AT", "Austria"), ("AU", "Australia"), ("AZ", "Azerbaijan"),
        ("BA", "Bosnia and Herzegovina"), ("BD", "Bangladesh"), ("BE", "Belgium"), ("BF", "Burkina Faso"),
        ("BG", "Bulgaria"), ("BO", "Bolivia"), ("BR", "Brazil"), ("BS", "Bahamas"), ("BT", "Bhutan"),
        ("BY", "Belarus"), ("CA", "Canada"), ("CD", "Congo"), ("CH", "Switzerland"), ("CI", "Ivory Coast"),
        ("CL", "Chile"), ("CM", "Cameroon"), ("CN", "China"), ("CO", "Colombia"), ("CR", "Costa Rica"),
        ("CS", "Czechoslovakia"), ("CU", "Cuba"), ("CY", "Cyprus"), ("CZ", "Czechia"), ("DE", "Germany"),
        ("DK", "Denmark"), ("DO", "Dominican Republic"), ("DZ", "Algeria"), ("EC", "Ecuador"), ("EE", "Estonia"),
        ("EG", "Egypt"), ("ES", "Spain"), ("ET", "Ethiopia"), ("FI", "Finland"), ("FR", "France"),
        ("GB", "United Kingdom"), ("GE", "Georgia"), ("GH", "Ghana"), ("GR", "Greece"), ("GT", "Guatemala"),
        ("HK", "Hong Kong"), ("HR", "Croatia"), ("HU", "Hungary"), ("ID", "Indonesia"), ("IE", "Ireland"),
        ("IL", "Israel"), ("IN", "India"), ("IQ", "Iraq"), ("IR", "Iran"), ("IS", "Iceland"), ("IT", "Italy"),
        ("JM", "Jamaica"), ("JO", "Jordan"), ("JP", "Japan"), ("KE", "Kenya"), ("KG", "Kyrgyzstan"),
        ("KH", "Cambodia"), ("KP", "North Korea"), ("KR", "South Korea"), ("KZ", "Kazakhstan"), ("LB", "Lebanon"),
        ("LK", "Sri Lanka"), ("LT", "Lithuania"), ("LU", "Luxembourg"), ("LV", "Latvia"), ("MA", "Morocco"),
        ("MC", "Monaco"), ("MD", "Moldova"), ("ME", "Montenegro"), ("MK", "North Macedonia"), ("ML", "Mali"),
        ("MN", "Mongolia"), ("MT", "Malta"), ("MX", "Mexico"), ("MY", "Malaysia"), ("NG", "Nigeria"),
        ("NL", "Netherlands"), ("NO", "Norway"), ("NP", "Nepal"), ("NZ", "New Zealand"), ("PA", "Panama"),
        ("PE", "Peru"), ("PH", "Philippines"), ("PK", "Pakistan"), ("PL", "Poland"), ("PR", "Puerto Rico"),
        ("PS", "Palestine"), ("PT", "Portugal"), ("PY", "Paraguay"), ("QA", "Qatar"), ("RO", "Romania"),
        ("RS", "Serbia"), ("RU", "Russia"), ("SA", "Saudi Arabia"), ("SE", "Sweden"), ("SG", "Singapore"),
        ("SI", "Slovenia"), ("SK", "Slovakia"), ("SN", "Senegal"), ("SU", "Soviet Union"), ("SY", "Syria"),
        ("TH", "Thailand"), ("TN", "Tunisia"), ("TR", "Turkey"), ("TW", "Taiwan"), ("UA", "Ukraine"),
        ("US", "United States"), ("UY", "Uruguay"), ("UZ", "Uzbekistan"), ("VE", "Venezuela"), ("VN", "Vietnam"),
        ("XC", "Czechoslovakia (former)"), ("XG", "German Democratic Republic"), ("YU", "Yugoslavia"),
        ("ZA", "South Africa"), ("ZM", "Zambia"), ("ZW", "Zimbabwe"),
    ]
}
