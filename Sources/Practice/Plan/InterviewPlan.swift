import Planning
import Questions
import Scheduling

/// The plan toward the interview for the learner's own questions.
package struct InterviewPlan: Sendable {
    /// What the plan has to know besides the questions and the settings.
    package struct Conditions: Hashable, Sendable {
        package var attendance: Attendance
        package var times: AnswerTimes
        /// Days from the first review in the log to today.
        package var daysStudied: Int

        package init(attendance: Attendance = Attendance(studied: []), times: AnswerTimes = .prior, daysStudied: Int = 0) {
            self.attendance = attendance
            self.times = times
            self.daysStudied = daysStudied
        }
    }

    package let date: StudyDay
    package let today: StudyDay
    package let plan: Plan
    package let conditions: Conditions
    /// The questions that are planned, in the order of the plan's items.
    package let candidates: [Candidate]
    /// Tracks in the order of the plan's pools.
    package let tracks: [Track]
    private let places: [QuestionID: Int]

    /// Sessions that are left, today's included.
    package var days: Int { date - today }

    /// Days before the interview from which on there is a plan: its cost grows with their square, and long-term retention serves until then.
    package static let furthest = 120

    /// Whether a date is near enough to be planned for, and still to come.
    package static func isPlanned(_ date: StudyDay, today: StudyDay) -> Bool { date > today && date - today <= furthest }

    /// - Parameter start: where the search for prices begins.
    /// - Returns: nil where no date is set, it has come or is far, or there is nothing to plan.
    package init?(_ request: DailyQueue.Request, conditions: Conditions, start: Plan.Start = .cold, precision: Plan.Precision = .standard) {
        guard let date = request.settings.interviewDate, Self.isPlanned(date, today: request.today) else { return nil }
        let level = request.settings.level
        let candidates = request.candidates.filter { !$0.isSuspended && ($0.memory != nil || $0.summary.level <= level) }
        let tracks = Track.allCases.filter { track in candidates.contains { $0.summary.track == track } }
        guard !tracks.isEmpty else { return nil }
        self.date = date
        today = request.today
        self.candidates = candidates
        self.tracks = tracks
        self.conditions = conditions
        places = Dictionary(candidates.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
        plan = Plan(Self.problem(request, candidates, tracks, date, conditions), precision: precision, start: start)
    }

    private static func problem(
        _ request: DailyQueue.Request, _ candidates: [Candidate], _ tracks: [Track], _ date: StudyDay, _ conditions: Conditions
    ) -> PlanProblem {
        let today = request.today
        let classes = PlanClasses(candidates, tracks: tracks, times: conditions.times)
        let minutes = (0..<date - today).map { day in
            day == 0 ? request.budget / 60 : request.settings.plannedMinutes(on: today + day)
        }
        let shares = Self.shares(request.settings.shares, candidates, tracks, seconds: minutes.reduce(0, +) * 60, days: minutes.count)
        let items = candidates.enumerated().map { index, candidate in
            PlanItem(
                kind: classes.kinds[index], state: candidate.memory?.state, elapsed: candidate.memory.map { max(0, today - $0.lastDay) } ?? 0)
        }
        var problem = PlanProblem(
            model: request.settings.scheduler.model, goal: request.settings.planGoal, classes: classes.classes, items: items,
            budgets: shares.map { share in minutes.map { $0 * 60 * share } }, attendance: conditions.attendance.rate,
            firstDay: today.number)
        problem.daysStudied = conditions.daysStudied
        return problem
    }

    /// Each track's share of the minutes; what a track with few questions cannot use goes to the others.
    private static func shares(
        _ wanted: [Track: Double], _ candidates: [Candidate], _ tracks: [Track], seconds: Double, days: Int
    ) -> [Double] {
        // More reviews of an item than this gain next to nothing before the day.
        let visits = min(8, 2 + Double(days) / 6)
        let needs = tracks.map { track in
            candidates.reduce(0) { $0 + ($1.summary.track == track ? $1.seconds * visits : 0) }
        }
        var shares = tracks.map { max(0.01, wanted[$0] ?? 0) }
        for _ in tracks {
            let sum = shares.reduce(0, +)
            shares = shares.map { $0 / sum }
            shares = zip(shares, needs).map { seconds > 0 ? min($0, max(0.01, $1 / seconds)) : $0 }
        }
        // Where everything fits easily, the rest may go to whoever can use it.
        let sum = shares.reduce(0, +)
        return sum > 1 ? shares.map { $0 / sum } : shares
    }

    /// What asking a question today is worth.
    package struct Worth: Hashable, Sendable {
        /// The order of today: gain per second, the price of a second included; above 0.
        package var index: Double
        /// How much likelier its answer is recalled on the day than if today is let go by, in percentage points; later reviews and what they cost are counted in.
        package var points: Double
        package var seconds: Double
    }

    /// Nil where asking it today gains nothing, it was answered today, or it is not planned.
    package func worth(_ id: QuestionID) -> Worth? {
        guard let place = places[id] else { return nil }
        let item = plan.problem.items[place]
        guard item.state == nil || item.elapsed > 0 else { return nil }
        let index = plan.index(of: item, left: days)
        guard index > 0 else { return nil }
        let seconds = plan.seconds(item)
        return Worth(index: index, points: 100 * index * seconds / plan.problem.classes[item.kind].weight, seconds: seconds)
    }

    /// The last day on which meeting something new is worth its minutes; nil where nothing is left to be met.
    package var lastDayForNew: StudyDay? {
        let kinds = Set(plan.problem.items.filter { $0.state == nil }.map(\.kind))
        guard !kinds.isEmpty else { return nil }
        let left = (1...days).first { left in kinds.contains { plan.advantage(of: PlanItem(kind: $0), left: left) > 0 } }
        return left.map { date + -$0 }
    }
}
