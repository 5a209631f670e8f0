/// Gives every bracket a partner, so that no later pass has to ask.
///
/// A closing bracket without an opening one is dropped, a missing one is added
/// at the end, and groups deeper than the limit lose their brackets.
struct BracketBalance {
    let limits: QueryLimits

    /// The tokens with their brackets in pairs, at most ``QueryLimits/maximumDepth`` deep.
    func balanced(_ tokens: [Token], log: inout DiagnosticLog) -> [Token] {
        var result: [Token] = []
        var open: [Open] = []
        for token in tokens {
            switch token.kind {
            case .open:
                let isKept = open.count < limits.maximumDepth
                if isKept { result.append(token) } else { reportDepth(token, log: &log) }
                open.append(Open(token: token, isKept: isKept))
            case .close:
                guard let partner = open.popLast() else {
                    reportStray(token, log: &log)
                    continue
                }
                if partner.isKept { result.append(token) }
            default:
                result.append(token)
            }
        }
        let end = log.source.letters.count
        for partner in open.reversed() {
            reportUnclosed(partner.token, log: &log)
            if partner.isKept { result.append(Token(kind: .close(boost: nil), letters: end..<end)) }
        }
        return result
    }

    private struct Open {
        let token: Token
        let isKept: Bool
    }

    private func reportDepth(_ token: Token, log: inout DiagnosticLog) {
        guard !log.contains(.tooDeep) else { return }
        log.add(
            .init(
                code: .tooDeep, span: log.source.span(token.letters),
                message: "groups nest deeper than \(limits.maximumDepth); brackets from here on are ignored"))
    }

    private func reportStray(_ token: Token, log: inout DiagnosticLog) {
        log.add(
            .init(
                code: .strayClose, span: log.source.span(token.letters),
                message: "this bracket closes nothing and is left out",
                replacement: ""))
    }

    private func reportUnclosed(_ token: Token, log: inout DiagnosticLog) {
        guard !log.isFull else { return }
        let rest = token.letters.lowerBound..<log.source.letters.count
        log.add(
            .init(
                code: .unclosedGroup, span: log.source.span(rest),
                message: "this group is never closed; closed at the end",
                expected: [")"], replacement: log.source.written(rest) + ")"))
    }
}
