import QueryLanguage
import TextAnalysis

extension ModelPlanner {
    /// Some pieces of a run in another spelling.
    private struct Respelling {
        var pieces: ClosedRange<Int>
        var text: String
    }

    /// Names the words that a run found in another spelling only, and the query that was probably meant.
    mutating func correct(_ run: ModelRun) {
        let found = model.movies.filter { run.matchesUncovered($0) }
        guard let first = found.first, run.pieces.allSatisfy({ $0.span != nil }) else { return }
        var corrected: [Int: String] = [:]
        var suggested: [Int: String] = [:]
        for slot in run.slots.indices where run.pieces[run.slots[slot].piece].fuzz == nil {
            guard !run.slots[slot].typos.isEmpty else { continue }
            if !found.contains(where: { run.hasAsTyped(slot, $0) }) {
                if isRespaced(slot, run, in: first) { continue }
                corrected[slot] = nearest(slot, run, among: found, leadingBy: 0)
            } else if run.slots[slot].isExpandedLate {
                suggested[slot] = nearest(slot, run, among: found, leadingBy: 10)
            }
        }
        let spellings = respelled(run, corrected) + respaced(run, first, corrected)
        for spelling in spellings {
            let pieces = run.pieces[spelling.pieces]
            let from = pieces.map(\.text).joined(separator: " ")
            plan.corrections.append(
                ModelPlan.Correction(start: Self.start(pieces), from: from, to: spelling.text))
            plan.diagnostics.append("typo_corrected")
            plan.meant.append((Self.span(pieces), from, spelling.text))
        }
        for spelling in respelled(run, suggested.merging(corrected) { $1 }) where !suggested.isEmpty {
            let pieces = run.pieces[spelling.pieces]
            let span = Self.span(pieces)
            plan.meant.removeAll { $0.span == span }
            plan.meant.append((span, pieces.map(\.text).joined(separator: " "), spelling.text))
        }
    }

    /// The nearest spelling in any movie found, then the one in the best known movie.
    private func nearest(_ slot: Int, _ run: ModelRun, among found: [ModelMovie], leadingBy factor: Int) -> String? {
        let own = model.terms.number(of: run.slots[slot].word).map { model.documentCount(of: $0) } ?? 0
        let typos = run.slots[slot].typos.filter { model.documentCount(of: $0.term) >= factor * max(1, own) }
        for distance in [1, 2] {
            for movie in found {
                for typo in typos where typo.distance == distance && movie.hasTyped([typo.term]) {
                    return model.terms.texts[typo.term]
                }
            }
        }
        return nil
    }

    /// The pieces with the words of some slots replaced.
    private func respelled(_ run: ModelRun, _ words: [Int: String]) -> [Respelling] {
        Set(words.keys.map { run.slots[$0].piece }).sorted().map { piece in
            let start = run.pieces[..<piece].reduce(0) { $0 + $1.text.unicodeScalars.count + 1 }
            var text = Array(run.pieces[piece].text.unicodeScalars)
            for slot in words.keys.sorted(by: >) where run.slots[slot].piece == piece {
                let range = run.text.tokens[slot].range
                let place = max(0, range.lowerBound - start)..<min(text.count, range.upperBound - start)
                text.replaceSubrange(place, with: (words[slot] ?? "").unicodeScalars)
            }
            return Respelling(pieces: piece...piece, text: String(String.UnicodeScalarView(text)))
        }
    }

    /// The words that the best known movie found has with a space more or less.
    private func respaced(_ run: ModelRun, _ movie: ModelMovie, _ corrected: [Int: String]) -> [Respelling] {
        let isSettled = run.slots.indices.map { corrected[$0] != nil || run.hasAsTyped($0, movie) }
        var found: [Respelling] = []
        var slot = 0
        while slot < run.slots.count {
            if let join = run.slots[slot].join, movie.hasTyped([join]), !(isSettled[slot] && isSettled[slot + 1]),
                isWholePiece(slot, run), isWholePiece(slot + 1, run)
            {
                let pieces = run.slots[slot].piece...run.slots[slot + 1].piece
                found.append(Respelling(pieces: pieces, text: model.terms.texts[join]))
                slot += 2
                continue
            }
            if !isSettled[slot], let split = run.slots[slot].splits.first(where: movie.has) {
                let text = split.parts.map { model.terms.texts[$0] }.joined(separator: " ")
                found += respelled(run, [slot: text])
            }
            slot += 1
        }
        return found
    }

    /// Whether a movie has a word with a space more or less, and in no other spelling.
    private func isRespaced(_ slot: Int, _ run: ModelRun, in movie: ModelMovie) -> Bool {
        run.isJoined(slot, movie) && !movie.hasTyped(Set(run.slots[slot].typos.map(\.term)))
    }

    private func isWholePiece(_ slot: Int, _ run: ModelRun) -> Bool {
        run.slots.count { $0.piece == run.slots[slot].piece } == 1
    }

    private static func start(_ pieces: ArraySlice<ModelPiece>) -> Int { span(pieces).lowerBound }

    private static func span(_ pieces: ArraySlice<ModelPiece>) -> Range<Int> {
        let spans = pieces.compactMap { $0.span?.scalars }
        return (spans.first?.lowerBound ?? 0)..<(spans.last?.upperBound ?? 0)
    }

    /// The query with what was probably meant in place of what was typed.
    var didYouMean: String? {
        guard !plan.meant.isEmpty else { return nil }
        var text = Array(query.text.unicodeScalars)
        for (span, from, to) in plan.meant.sorted(by: { $0.span.lowerBound > $1.span.lowerBound }) {
            let words = Array(from.unicodeScalars)
            let place = span.first {
                $0 + words.count <= span.upperBound && Array(text[$0..<$0 + words.count]) == words
            }
            text.replaceSubrange(place.map { $0..<$0 + words.count } ?? span, with: to.unicodeScalars)
        }
        return String(String.UnicodeScalarView(text))
    }
}
