import Questions
import Scheduling

/// What to practise when nothing is due: the items most likely to be forgotten soonest, without moving the schedule.
package enum PracticeAhead {
    /// Learned items that are not due, the greatest expected loss first, as many as the minutes hold.
    package static func entries(_ request: DailyQueue.Request) -> [DailyQueue.Entry] {
        let waiting = request.candidates.filter {
            $0.memory != nil && !$0.isSuspended && $0.standing(today: request.today) == nil && $0.memory?.lastDay != request.today
        }
        var remaining = request.budget
        var taken: [Candidate] = []
        for candidate in DailyQueue.byLoss(waiting, today: request.today, model: request.settings.scheduler.model)
        where candidate.seconds <= remaining {
            taken.append(candidate)
            remaining -= candidate.seconds
        }
        return Interleaving.patternsApart(taken).map { DailyQueue.Entry(id: $0.id, standing: .due, seconds: $0.seconds) }
    }
}
