import Questions
import Scheduling

/// Questions that the learner has chosen, in the order in which they are practised.
///
/// Failed today first, then due by expected loss, new by learning path, and last those not yet due, the soonest lost first. Suspended
/// ones are left out.
package struct SelectionQueue: Hashable, Sendable {
    package private(set) var entries: [DailyQueue.Entry] = []
    /// How many of the entries are due, new and not yet due.
    package private(set) var due = 0
    package private(set) var new = 0
    package private(set) var early = 0
    /// Suspended questions that were left out.
    package private(set) var suspended = 0

    package init(_ chosen: [Candidate], in request: DailyQueue.Request) {
        let today = request.today
        let active = chosen.filter { !$0.isSuspended }
        suspended = chosen.count - active.count
        let groups = Dictionary(grouping: active) { $0.standing(today: today) }
        let byLoss = { (candidates: [Candidate]?) in
            Interleaving.patternsApart(DailyQueue.byLoss(candidates ?? [], today: today, model: request.settings.scheduler.model))
        }
        let failed = (groups[.failedToday] ?? []).sorted { $0.id < $1.id }
        add(failed + byLoss(groups[.due]), .due)
        due = entries.count
        add(Self.newOnes(groups[.new] ?? [], request), .new)
        new = entries.count - due
        // The log knows no standing for an item before its day.
        add(byLoss(groups[nil]), .due)
        early = entries.count - due - new
    }

    private mutating func add(_ candidates: [Candidate], _ standing: Standing) {
        entries += candidates.map { DailyQueue.Entry(id: $0.id, standing: standing, seconds: $0.seconds) }
    }

    /// Short ones first, since a problem leaves little room for what comes behind it.
    private static func newOnes(_ candidates: [Candidate], _ request: DailyQueue.Request) -> [Candidate] {
        let ordered = Track.allCases.reversed().flatMap { track in
            NewOrder(
                candidates.filter { $0.summary.track == track }, curriculum: request.curricula[track] ?? Curriculum(track: track),
                path: request.settings.path
            ).ordered
        }
        return ordered.filter(\.summary.kind.isShort) + Interleaving.patternsApart(ordered.filter { !$0.summary.kind.isShort })
    }

    package var seconds: Double { entries.reduce(0) { $0 + $1.seconds } }

    /// As many of the entries as the minutes hold, in their order; at least the first.
    ///
    /// - Parameter budget: seconds.
    package func fitting(_ budget: Double) -> [DailyQueue.Entry] {
        var remaining = budget
        let taken = entries.filter { entry in
            guard entry.seconds <= remaining else { return false }
            remaining -= entry.seconds
            return true
        }
        return taken.isEmpty ? Array(entries.prefix(1)) : taken
    }
}
