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
        let isQuoteOpen = if case .quoted(let last) = tokens.last?.kind { !last.isTerminated } else { false }
        for partner in open.reversed() {
            reportUnclosed(partner.token, isQuoteOpen: isQuoteOpen, log: &log)
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
                message: "groups nest deeper than \(limits.maximumDepth); brackets from here on are ignored",
                expected: ["at most \(limits.maximumDepth) groups in each other"]))
    }

    private func reportStray(_ token: Token, log: inout DiagnosticLog) {
        log.add(
            .init(
                code: .strayClose, span: log.source.span(token.letters),
                message: "this bracket closes nothing and is left out", expected: SyntaxBuilder.operands,
                replacement: ""))
    }

    /// - Parameter isQuoteOpen: whether a bracket at the end would be part of a phrase, which has to be closed first.
    private func reportUnclosed(_ token: Token, isQuoteOpen: Bool, log: inout DiagnosticLog) {
        guard !log.isFull else { return }
        let rest = token.letters.lowerBound..<log.source.letters.count
        log.add(
            .init(
                code: .unclosedGroup, span: log.source.span(rest),
                message: "this group is never closed; closed at the end",
                expected: [")"], replacement: log.source.written(rest) + (isQuoteOpen ? "\")" : ")")))
    }
}
