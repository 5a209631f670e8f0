extension IndexStatistics {
    /// What a file holds, by its metadata and section table.
    init(_ metadata: IndexMetadata, byteCount: Int, sections: [SectionEntry]) {
        self.init(
            movieCount: metadata.movieCount, titleCount: metadata.titleCount, termCount: metadata.termCount,
            postingCount: metadata.postingCount, byteCount: byteCount, builtAt: metadata.settings.builtAt,
            changeSequence: metadata.settings.changeSequence,
            sections: sections.map { Section(name: $0.kind.name, byteCount: Int(clamping: $0.byteCount)) })
    }
}
