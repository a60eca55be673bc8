import Practice
import Questions
import Screen

/// What stands in the body while a problem is in work, by pane.
struct SolveText {
    let item: SessionView.Item
    let state: SolveState
    let solve: Solve
    let width: Int
    let now: Int64

    /// Rows above the list of versions.
    static let versionsHeading = 2

    var lines: [Line] {
        switch state.pane {
        case .problem: problem
        case .results: results
        case .rows: rows
        case .attempts: versionList
        case .diff(let index): diff(index)
        case .version(let index): version(index)
        }
    }

    private var language: String { item.attempt.question.code?.language ?? "" }

    // MARK: The problem

    private var problem: [Line] {
        var lines = QuestionText(item, width: width).lines
        for table in state.samples {
            lines.append(Line())
            lines.append(Line([Span(table.name, .strong), Span("   \(Words.count(table.count, "row"))", .muted)]))
            lines += RowTableText.lines(table, width: width)
        }
        if !state.samples.isEmpty { lines.append(Line("The answer is judged on another data set too.", .muted)) }
        lines.append(Line())
        lines.append(Line("Your file", .strong))
        lines += Line(state.path, .muted).wrapped(to: width)
        lines += MarkdownCodeText.lines(state.answer, language: language, width: width)
        return lines
    }

    // MARK: A run

    private var results: [Line] {
        if let run = state.run { return running(run) }
        var lines: [Line] = []
        if let trouble = state.trouble {
            lines += Line("✗ The answer could not be judged.", .wrong).wrapped(to: width)
            for paragraph in trouble.split(separator: "\n") { lines += Line("  " + paragraph).wrapped(to: width, indent: 2) }
            return lines
        }
        guard let attempt = solve.runs.last, let judgement = attempt.judgement else {
            return Line("Nothing was run yet. Enter opens your file in the editor; every version you save is run, and r runs it now.", .muted)
                .wrapped(to: width)
        }
        lines.append(JudgementText.summary(judgement))
        for note in judgement.notes { lines += Line(note, .muted).wrapped(to: width) }
        lines += JudgementText.lines(judgement, width: width)
        return lines
    }

    /// What is known so far; no moving sign, only numbers.
    private func running(_ run: SolveState.Run) -> [Line] {
        let failed = run.tests.count { $0.verdict != .pass }
        var text = "Running"
        if !run.tests.isEmpty { text += ": \(run.tests.count)\(run.total.map { " of \($0)" } ?? "") tests done" }
        if failed > 0 { text += ", \(failed) failed" }
        let seconds = (now - run.started) / 1000
        if seconds >= 2 { text += ", \(seconds) s" }
        return [Line(text + " …", .muted)]
    }

    private var rows: [Line] {
        switch state.tried {
        case nil: return [Line("Running the query on the shown data …", .muted)]
        case .trouble(let text): return text.split(separator: "\n").flatMap { Line(String($0), .wrong).wrapped(to: width) }
        case .rows(let table):
            return [
                Line([Span("What the query gives on the shown data", .strong), Span("   \(Words.count(table.count, "row")), not judged", .muted)])
            ]
                + [Line()] + RowTableText.lines(table, width: width)
        }
    }

    // MARK: Versions

    private var versionList: [Line] {
        let versions = state.versions(solve)
        var lines = [Line([Span("Versions", .strong), Span("   the newest first; Enter opens, d compares with your file", .muted)]), Line()]
        for (index, version) in versions.enumerated() {
            let isSelected = index == state.selection
            let name = "\(versions.count - index)".padded(4)
            let sitting = "sitting \(version.sitting)"
            var line = Line([
                Span(isSelected ? "› " : "  ", .accentStrong), Span(name, .plain),
                Span(sitting.padded(12), .muted),
                Span("\(DateText.short(version.attempt.moment)) \(DateText.time(version.attempt.moment))".padded(18), .muted),
            ])
            line = line + Self.result(version.attempt)
            lines.append(line.truncated(to: width))
        }
        return lines
    }

    private static func result(_ attempt: Solve.Attempt) -> Line {
        let lines = Words.count(attempt.answer.split(whereSeparator: \.isNewline).count, "line")
        guard let judgement = attempt.judgement else {
            let cause = attempt.cause == .gaveUp ? "given up" : "put away"
            return Line([Span("– ", .muted), Span(cause, .plain), Span("   " + lines, .muted)])
        }
        let sign: Span = attempt.isPass ? Span("✓ ", .correct) : Span("✗ ", .wrong)
        return Line([sign, Span("\(judgement.passed) of \(judgement.tests.count) tests", .plain), Span("   " + lines, .muted)])
    }

    private func version(_ index: Int) -> [Line] {
        let versions = state.versions(solve)
        guard versions.indices.contains(index) else { return [] }
        let attempt = versions[index].attempt
        var lines = [Line("Version \(versions.count - index), sitting \(versions[index].sitting)", .strong)]
        lines += MarkdownCodeText.lines(attempt.answer, language: language, width: width)
        if let judgement = attempt.judgement {
            lines += [Line(), JudgementText.summary(judgement)]
            lines += JudgementText.lines(judgement, width: width)
        }
        return lines
    }

    private func diff(_ index: Int?) -> [Line] {
        let versions = state.versions(solve)
        let old: Solve.Attempt? = index.flatMap { versions.indices.contains($0) ? versions[$0].attempt : nil } ?? state.lastPassing(solve)
        guard let old else { return [] }
        let name = index.map { "version \(versions.count - $0)" } ?? "the last version that passed"
        let difference = LineDiff(from: old.answer, to: state.answer)
        guard !difference.isEmpty else { return [Line("Your file is the same as \(name).", .muted)] }
        var lines = [
            Line([Span("Your file against \(name)", .strong), Span("   +\(difference.added) −\(difference.removed)", .muted)]), Line(),
        ]
        for row in difference.hunks() {
            guard let row else {
                lines.append(Line("  ⋯", .muted))
                continue
            }
            let (sign, style): (String, Style) =
                switch row.change {
                case .same: ("  ", .plain)
                case .added: ("+ ", .correct)
                case .removed: ("− ", .wrong)
                }
            lines.append(Line(sign + TextSafety.shown(row.text).expandingTabs, style).truncated(to: width))
        }
        return lines
    }
}
