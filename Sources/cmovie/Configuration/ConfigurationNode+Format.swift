import MovieModel

extension ConfigurationNode {
    /// A source format: a name such as `csv`, or a mapping with `type` and what differs from it.
    func sourceFormat() throws(ConfigurationError) -> SourceFormat {
        let format = isMapping ? try detailedFormat() : SourceFormat(layout: try layout(named: choice()))
        if case .xml(let path) = format.layout, path.isEmpty {
            throw error("an XML format needs a path to its records, such as { type: xml, path: videodb/movie }")
        }
        return format
    }

    private func detailedFormat() throws(ConfigurationError) -> SourceFormat {
        let type = try required("type")
        var format = SourceFormat(layout: try type.layout(named: type.choice()))
        for (key, value) in try members(known: Self.formatKeys) {
            switch key {
            case "encoding": format.encoding = try value.text()
            case "skip": format.skippedRecords = try value.count()
            case "path": format.layout = try value.layout(format.layout, at: value.text())
            case "type": break
            default: format.layout = try value.layout(format.layout, with: key)
            }
        }
        return format
    }

    private static let formatKeys = ["type", "encoding", "skip", "path", "delimiter", "quotes", "columns", "null"]

    private func layout(named name: FormatName) throws(ConfigurationError) -> SourceFormat.Layout {
        switch name {
        case .csv: .delimited(.csv)
        case .tsv: .delimited(.tsv)
        case .json: .jsonArray(path: [])
        case .ndjson: .jsonLines
        case .xml: .xml(path: [])
        }
    }

    private func layout(
        _ layout: SourceFormat.Layout, at path: String
    ) throws(ConfigurationError) -> SourceFormat.Layout {
        let names = path.split(separator: "/").map(String.init)
        switch layout {
        case .xml where names.count >= 2: return .xml(path: names)
        case .xml: throw error("expected the root and the record element, such as videodb/movie")
        case .jsonArray: return .jsonArray(path: names)
        case .delimited, .jsonLines: throw error("only json and xml records have a path")
        }
    }

    private func layout(
        _ layout: SourceFormat.Layout, with key: String
    ) throws(ConfigurationError) -> SourceFormat.Layout {
        guard case .delimited(var dialect) = layout else { throw error("only csv and tsv have \(key)") }
        switch key {
        case "delimiter": dialect.delimiter = try text()
        case "quotes": dialect.isQuoted = try flag()
        case "null": dialect.nullText = try text()
        default: dialect.columns = try texts()
        }
        return .delimited(dialect)
    }
}

/// The names of formats in configuration.
private enum FormatName: String, CaseIterable {
    case csv, tsv, json, ndjson, xml
}
