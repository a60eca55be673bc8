import Practice
import Questions
import Scheduling
import Screen

/// What the list says of one question.
package struct BrowseItem {
    package let candidate: Candidate
    let today: StudyDay
    let model: MemoryModel

    package init(candidate: Candidate, today: StudyDay, model: MemoryModel) {
        self.candidate = candidate
        self.today = today
        self.model = model
    }

    /// The beginning of the prompt as plain text.
    package var title: String { Markdown.plain(Template.abridged(candidate.summary.title)) }

    func cell(_ column: BrowseColumns.Column) -> Line {
        switch column {
        case .level: Line(candidate.summary.level.rawValue, .muted)
        case .kind: Line(candidate.summary.kind.rawValue, .muted)
        case .state: state
        case .due: Line(due, candidate.isDue(today: today) ? .accent : .muted)
        case .recall: Line(recall ?? "–", .muted)
        }
    }

    /// The stage in a word; a leech is named before it, since it asks for something to be done.
    private var state: Line {
        if candidate.isSuspended { return Line("suspended", .muted) }
        if candidate.isLeech { return Line("leech", .warning) }
        return Line(candidate.stage.rawValue, candidate.stage == .new ? .muted : .plain)
    }

    /// When it comes back: `today`, `6 d`, `3 d ago`.
    var due: String {
        guard let memory = candidate.memory, !candidate.isSuspended else { return "–" }
        let days = memory.dueDay - today
        if candidate.isDue(today: today), days >= 0 { return "today" }
        return days < 0 ? GradeOffer.text(-days) + " ago" : days == 0 ? "today" : GradeOffer.text(days)
    }

    /// The probability of recall today, in per cent.
    var recall: String? {
        candidate.memory.map { "\(Int(($0.retrievability(on: today, model: model) * 100).rounded())) %" }
    }

    /// Everything known about where it stands, in a sentence without a verb: for the preview, the reading view and plain lines.
    package var facts: [String] {
        var facts = [candidate.stage.rawValue]
        if candidate.isLeech { facts.append("leech") }
        guard let memory = candidate.memory else { return facts }
        let days = memory.dueDay - today
        if !candidate.isSuspended {
            facts.append(
                candidate.isDue(today: today) ? (days < 0 ? "due \(GradeOffer.text(-days)) ago" : "due today") : "due in \(GradeOffer.text(days))")
        }
        if let recall { facts.append("recall \(recall)") }
        facts.append(Words.count(memory.reviews, "review"))
        if memory.lapses > 0 { facts.append(Words.count(memory.lapses, "lapse")) }
        return facts
    }

    /// What kind of question it is: kind, level, minutes, tags.
    package var nature: [String] {
        let summary = candidate.summary
        return [summary.kind.rawValue, summary.level.rawValue, "\(summary.minutes.compact) min"] + summary.tags
    }
}
