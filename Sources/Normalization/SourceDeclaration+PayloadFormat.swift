import MovieModel

extension SourceDeclaration {
    /// How one stored payload of this source is decoded.
    ///
    /// Usually as the file it came from. The records of an aggregating source are made by acquisition: one
    /// JSON object per key with the members of ``AggregateField``, whatever the votes were published as.
    var payloadFormat: SourceFormat {
        aggregation == nil ? format : SourceFormat(layout: .jsonLines)
    }
}
