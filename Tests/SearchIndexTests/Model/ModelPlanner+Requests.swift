import QueryLanguage
import TextAnalysis

@testable import SearchIndex

extension ModelPlanner {
    /// The words of the root that are looked for: without those of a request, and without those that are nowhere.
    mutating func keptPieces(_ own: [ModelPiece]) -> [ModelPiece] {
        var kept = own
        if let title = requestedTitle(own) {
            kept = title.kept
            letGo(title.others)
        }
        let asTyped = found(kept)
        if let content = content(kept), !hasTyped(kept) {
            let other = found(content.kept)
            if isBetterKnown(other.place, than: asTyped.place) {
                letGo(content.others)
                letGo += other.lost
                return other.kept
            }
        }
        letGo += asTyped.lost
        return asTyped.kept
    }

    /// Lets words of a request go; the last year among them is a hint.
    private mutating func letGo(_ pieces: [ModelPiece]) {
        let place = query.yearHint == nil ? pieces.lastIndex { RequestWords.year($0.text) != nil } : nil
        if let place { foundYear = RequestWords.year(pieces[place].text).map { ($0, pieces[place]) } }
        letGo += pieces.indices.filter { $0 != place }.map { pieces[$0] }
    }

    /// The best known movie that some words find when all spellings are tried, with those let go that are nowhere.
    private mutating func found(_ pieces: [ModelPiece]) -> (place: Int?, kept: [ModelPiece], lost: [ModelPiece]) {
        let kept = (plan, runs)
        defer { (plan, runs) = kept }
        guard let run = run(pieces) else { return (nil, pieces, []) }
        let lost = Set(run.slots.indices.filter { hasNothing($0, run) }.map { run.slots[$0].piece })
        let others = pieces.indices.filter { !lost.contains($0) }.map { pieces[$0] }
        guard !lost.isEmpty, let rest = self.run(others) else { return (place(run), pieces, []) }
        return (place(rest), others, lost.sorted().map { pieces[$0] })
    }

    private func place(_ run: ModelRun) -> Int? { model.movies.firstIndex { run.matchesUncovered($0) } }

    private func hasNothing(_ slot: Int, _ run: ModelRun) -> Bool {
        run.pieces[run.slots[slot].piece].isFreeWord && !model.movies.contains { run.has(slot, $0) }
    }

    private func isBetterKnown(_ place: Int?, than other: Int?) -> Bool {
        guard let other else { return true }
        guard let place, place < other else { return false }
        return Float(model.movies[place].prior) >= Float(model.movies[other].prior) + 1
    }

    // MARK: Requests

    private enum Role {
        case request
        case tie
        case content
    }

    private func asks(_ slot: Int, _ run: ModelRun) -> Bool {
        let word = run.slots[slot].word
        return RequestWords.contains(word) || isNowhere(slot, run) && RequestWords.resembles(word)
    }

    private func roles(_ run: ModelRun) -> [Role] {
        run.slots.indices.map { slot in
            let word = run.slots[slot].word
            if RequestWords.year(word) != nil || asks(slot, run) { return .request }
            return RequestWords.ties.contains(word) ? .tie : .content
        }
    }

    /// The words as read, if some of them may be of a request.
    private mutating func request(_ pieces: [ModelPiece]) -> ModelRun? {
        let kept = (plan, runs)
        defer { (plan, runs) = kept }
        guard pieces.allSatisfy({ $0.isFreeWord && $0.fuzz == nil }), let run = run(pieces),
            (2...24).contains(run.slots.count), run.slots.indices.contains(where: { asks($0, run) })
        else { return nil }
        return run
    }

    /// The first movie that has every word as typed.
    private func typedPlace(_ run: ModelRun) -> Int? {
        model.movies.firstIndex { movie in run.slots.indices.allSatisfy { run.hasAsTyped($0, movie) } }
    }

    private mutating func hasTyped(_ pieces: [ModelPiece]) -> Bool {
        request(pieces).map { typedPlace($0) != nil } ?? true
    }

    /// The longest title inside a request, or all that asks nothing, if the movie is better known than any that has
    /// every word.
    private mutating func requestedTitle(_ own: [ModelPiece]) -> (kept: [ModelPiece], others: [ModelPiece])? {
        guard let run = request(own), wholePlace(0..<run.slots.count, run) == nil else { return nil }
        let roles = roles(run)
        let typed = typedPlace(run)
        for length in (1..<run.slots.count).reversed() {
            let titles = (0...(run.slots.count - length)).compactMap { start -> (Range<Int>, Int)? in
                let slots = start..<(start + length)
                let others = roles.indices.filter { !slots.contains($0) }.map { roles[$0] }
                guard !others.contains(.content), others.contains(.request),
                    !roles[slots].allSatisfy({ $0 == .tie })
                else { return nil }
                return wholePlace(slots, run).map { (slots, $0) }
            }
            guard let best = titles.min(by: { $0.1 < $1.1 }), isBetterKnown(best.1, than: typed) else { continue }
            return parts(best.0.map { $0 }, of: run)
        }
        guard let content = content(own), content.kept.count > 1, let phrase = plain(content.kept),
            isBetterKnown(
                model.movies.firstIndex { $0.titles.contains { !phrase.text.ways(in: $0).isEmpty } }, than: typed)
        else { return nil }
        return content
    }

    private mutating func plain(_ pieces: [ModelPiece]) -> ModelRun? {
        let kept = plan
        defer { plan = kept }
        return plainRun(pieces)
    }

    /// The slots inside that are a title of the best known movie, the longest one.
    private func bestKnownTitle(_ run: ModelRun, _ roles: [Role]) -> Range<Int> {
        let found = run.parts.filter { roles[$0].contains(.content) }
            .compactMap { slots in wholePlace(slots, run).map { (slots, $0) } }
        return found.min { ($0.1, -$0.0.count, $0.0.lowerBound) < ($1.1, -$1.0.count, $1.0.lowerBound) }?.0 ?? 0..<0
    }

    private func wholePlace(_ slots: Range<Int>, _ run: ModelRun) -> Int? {
        model.movies.firstIndex { run.isWhole(slots, $0) }
    }

    /// The words that ask nothing, if others do.
    private mutating func content(_ own: [ModelPiece]) -> (kept: [ModelPiece], others: [ModelPiece])? {
        guard let run = request(own) else { return nil }
        let roles = roles(run)
        let title = bestKnownTitle(run, roles)
        let asked = roles.indices.filter { roles[$0] != .request || title.contains($0) }
        let fixed = asked.filter { roles[$0] != .tie || title.contains($0) }
        let kept = asked.filter { slot in
            if fixed.contains(slot) { return true }
            let isFirst = !fixed.contains { $0 < slot } && asked.first != 0
            let isLast = !fixed.contains { $0 > slot } && asked.last != roles.count - 1
            return !isFirst && !isLast
        }
        guard kept.count < roles.count, kept.contains(where: { roles[$0] == .content }) else { return nil }
        return parts(kept, of: run)
    }

    /// The pieces that some slots are of, and the rest, each as far as they reach.
    private func parts(_ slots: [Int], of run: ModelRun) -> (kept: [ModelPiece], others: [ModelPiece]) {
        let others = run.slots.indices.filter { !slots.contains($0) }
        return (pieces(slots, of: run), pieces(others, of: run))
    }

    private func pieces(_ slots: [Int], of run: ModelRun) -> [ModelPiece] {
        let text = Array(run.pieces.map(\.text).joined(separator: " ").unicodeScalars)
        var groups: [[Int]] = []
        for slot in slots {
            if let last = groups.last?.last, last + 1 == slot, run.slots[last].piece == run.slots[slot].piece {
                groups[groups.count - 1].append(slot)
            } else {
                groups.append([slot])
            }
        }
        return groups.map { group in
            let piece = run.slots[group[0]].piece
            if run.slots.count(where: { $0.piece == piece }) == group.count { return run.pieces[piece] }
            let range =
                run.text.tokens[group[0]].range.lowerBound..<run.text.tokens[group[group.count - 1]].range.upperBound
            return run.pieces[piece].part(String(String.UnicodeScalarView(text[range])))
        }
    }
}

extension [ModelPiece] {
    /// Each with its place.
    var placed: [ModelPiece] {
        enumerated().map { place, piece in
            var piece = piece
            piece.place = place
            return piece
        }
    }
}
