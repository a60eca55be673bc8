/// A design prompt can be held as a timed interview: its phases, probes, answer and rubric fit each other.
struct InterviewRule: Rule {
    static let name = "interview"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, question.kind == .design, let document = parsed.document else { return [] }
        let phases = question.interviewPhases
        // A phase that could not be read, or stands twice, is told alone: all else follows from it.
        let listed = document.section("Phases")?.body.lines.count { $0.hasPrefix("- ") } ?? 0
        guard listed <= question.phases.count else { return [] }
        let names = names(phases, parsed)
        guard !names.contains(where: { $0.severity == .error }) else { return names }
        return minutes(phases, question, document, parsed) + names + answer(phases, question, document, parsed)
            + probes(phases, question, parsed) + competencies(question, document, parsed) + levels(question, parsed)
    }

    private func minutes(_ phases: [Question.Phase], _ question: Question, _ document: Document, _ parsed: ParsedQuestion) -> [Finding] {
        let sum = phases.reduce(0) { $0 + $1.minutes }
        // Minutes that are not plausible at all are another rule's finding.
        guard abs(sum - question.summary.minutes) > 0.01, (15...90).contains(question.summary.minutes) else { return [] }
        let message = "the phases add up to \(sum.compact) minutes, the header says \(question.summary.minutes.compact); make them agree"
        return [finding(.warning, parsed, document.section("Phases")?.heading ?? parsed.keys["minutes"], message)]
    }

    private func names(_ phases: [Question.Phase], _ parsed: ParsedQuestion) -> [Finding] {
        var seen: Set<String> = []
        return zip(phases, parsed.places["Phases"] ?? []).compactMap { phase, place in
            guard seen.insert(phase.name).inserted else {
                return finding(.error, parsed, place, "the phase «\(phase.name)» stands twice; join them or rename one")
            }
            guard phase.shownGoal == nil else { return nil }
            let message =
                "nothing is known of a phase «\(phase.name)»; write its goal in one line behind a colon, as in «\(phase.name) \(phase.minutes.compact): …?»"
            return finding(.warning, parsed, place, message)
        }
    }

    private func answer(_ phases: [Question.Phase], _ question: Question, _ document: Document, _ parsed: ParsedQuestion) -> [Finding] {
        guard let heading = document.section("Answer")?.heading else { return [] }
        let parts = question.answerParts.compactMap(\.phase)
        let missing = phases.map(\.name).filter { !parts.contains($0) }
        let unknown = parts.filter { name in !phases.contains { $0.name == name } }
        var findings: [Finding] = []
        if !missing.isEmpty {
            let list = missing.map { "«\($0)»" }.joined(separator: ", ")
            findings.append(finding(.warning, parsed, heading, "the answer has no ### heading for \(list); it is shown phase by phase"))
        }
        if let name = unknown.first {
            findings.append(
                finding(
                    .warning, parsed, heading, "the answer's heading «\(name)» is no phase; phases are \(phases.map(\.name).joined(separator: ", "))")
            )
        }
        return findings
    }

    private func probes(_ phases: [Question.Phase], _ question: Question, _ parsed: ParsedQuestion) -> [Finding] {
        let total = phases.reduce(0) { $0 + $1.minutes }
        var last = 0.0
        for (probe, place) in zip(question.probes, parsed.places["Probes"] ?? []) {
            if probe.minute >= total {
                return [finding(.error, parsed, place, "this probe comes after the last phase, which ends at minute \(total.compact)")]
            }
            if probe.minute < last { return [finding(.warning, parsed, place, "this probe comes before the one above it; order them by minute")] }
            last = probe.minute
        }
        return question.probes.isEmpty
            ? [finding(.warning, parsed, nil, "there are no ## Probes; an interviewer asks, about every five minutes")] : []
    }

    private func competencies(_ question: Question, _ document: Document, _ parsed: ParsedQuestion) -> [Finding] {
        var findings: [Finding] = []
        for competency in Competency.all {
            let points = question.rubric.points.filter { $0.competency == competency }
            // A rubric without any must is another rule's finding.
            guard !points.isEmpty, question.rubric.points.contains(where: { $0.weight == .must }) else { continue }
            guard !points.contains(where: { $0.weight == .must }) else { continue }
            let message = "the rubric has no [must] for «\(competency)»; mark what a hire does there, since the level is read from it"
            findings.append(finding(.warning, parsed, document.section("Rubric")?.heading, message))
        }
        return findings
    }

    private func levels(_ question: Question, _ parsed: ParsedQuestion) -> [Finding] {
        let missing = [Level.senior, .staff].filter { level in !question.additions.contains { $0.level == level } }
        return missing.map { level in
            let title = level == .senior ? "Senior" : "Staff"
            return finding(.warning, parsed, nil, "there is no ## \(title); say what such a candidate adds")
        }
    }
}
