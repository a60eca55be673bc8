import Foundation
import Planning
import Practice
import Progress
import Questions
import Scheduling

/// Prices of a day's plan, kept so that it is solved once a day and tomorrow's is found quickly.
struct KeptPrices: Codable {
    /// What the plan depends on besides the log.
    var key: String
    var date: Int
    var day: Int
    var prices: [[Double]]
}

extension Desk {
    /// The plan toward the interview; nil where none is set or it has come.
    ///
    /// Prices are sought once a day and then stay, so that the order of today's items does not change with every start of the program.
    func interviewPlan(_ request: DailyQueue.Request, _ snapshot: ProgressSnapshot) throws -> InterviewPlan? {
        guard let date = request.settings.interviewDate, InterviewPlan.isPlanned(date, today: request.today) else { return nil }
        let conditions = try planConditions(request, snapshot)
        let settings = request.settings
        let texts = [Settings.Key.interviewDate, .minutes, .weekMinutes, .daysOff, .shares, .level, .planGoal].map { settings.text($0) }
        let key = (texts + [String(request.budget), String(request.candidates.count)]).joined(separator: " ")
        let path = folders.cache + "/prices.json"
        let kept = FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(KeptPrices.self, from: $0) }
        var start = Plan.Start.cold
        if let kept, kept.date == date.number {
            if kept.key == key, kept.day == request.today.number {
                return InterviewPlan(request, conditions: conditions, start: .fixed(kept.prices))
            }
            if kept.day <= request.today.number { start = .warm(kept.prices) }
        }
        let plan = InterviewPlan(request, conditions: conditions, start: start)
        if let plan, (try? folders.make(folders.cache)) != nil {
            let new = KeptPrices(key: key, date: date.number, day: request.today.number, prices: plan.plan.prices)
            // A cache that cannot be written costs time at the next start and nothing else.
            try? JSONEncoder().encode(new).write(to: URL(fileURLWithPath: path), options: .atomic)
        }
        return plan
    }

    /// What the log says of the learner's time.
    func planConditions(_ request: DailyQueue.Request, _ snapshot: ProgressSnapshot) throws -> InterviewPlan.Conditions {
        let today = request.today
        let first = snapshot.studied.min().map { max($0, today + -27) } ?? today
        let past = (0..<max(0, today - first)).map { first + $0 }
        let studied = past.compactMap { day -> Double? in
            let planned = request.settings.plannedMinutes(on: day) * 60
            return planned > 0 ? (snapshot.secondsByDay[day] ?? 0) / planned : nil
        }
        var met: Set<String> = []
        let kinds = kinds
        let samples = try store.reviews(.init(last: 1000)).compactMap { review -> AnswerTimes.Sample? in
            guard review.counts, let kind = kinds[review.question] else { return nil }
            let day = review.moment.day(rolloverHour: request.settings.rolloverHour)
            // Asked again on the same day, an answer is neither a first one nor a usual one.
            guard met.insert("\(review.question) \(day.number)").inserted else { return nil }
            return AnswerTimes.Sample(
                isShort: kind.isShort, isFirst: snapshot.memories[review.question.rawValue]?.firstDay == day,
                isRecalled: review.grade.isRecalled, seconds: Double(review.duration) / 1000)
        }
        return InterviewPlan.Conditions(
            attendance: Attendance(studied: studied), times: AnswerTimes(samples),
            daysStudied: snapshot.studied.min().map { max(0, today - $0) } ?? 0)
    }

    /// Why there is no plan, and what to do.
    var noPlan: String {
        guard let date = settings.interviewDate else {
            return
                "No interview is set. «spar settings interview-date 2026-12-24», or the settings here, sets its day; then today's items are those that gain most on it."
        }
        guard date - today <= InterviewPlan.furthest else {
            let begin = date + -InterviewPlan.furthest
            return
                "The interview of \(date.iso) is far: the plan begins on \(begin.iso), \(InterviewPlan.furthest) days before. Until then items come by desired retention."
        }
        return date > today
            ? "There is nothing to plan: no question is in use."
            : "The interview of \(date.iso) has come: items come by desired retention again. Another interview-date in the settings makes a new plan."
    }

    /// Everything that the plan's report is computed from; nil where there is no plan.
    func planInputs() throws -> PlanInputs? {
        let (request, snapshot) = try request()
        guard let plan = request.plan else { return nil }
        var log = LogEvidence(plan.candidates.map(\.id), scheduler: request.settings.scheduler)
        let hour = request.settings.rolloverHour
        try store.forEachReview(.init()) { review in
            log.add(review.question, grade: review.grade, counts: review.counts, on: review.moment.day(rolloverHour: hour))
        }
        return PlanInputs(
            request: request, plan: plan, entries: try entriesNow(request) { $0 == .daily }, evidence: log.evidence,
            conditions: try planConditions(request, snapshot))
    }
}

/// What the report needs, apart from the desk: it may be computed on any thread.
struct PlanInputs: Sendable {
    let request: DailyQueue.Request
    let plan: InterviewPlan
    let entries: [DailyQueue.Entry]
    let evidence: MemoryEvidence
    let conditions: InterviewPlan.Conditions

    /// Minutes by which the other budgets differ.
    private static let step = 10.0

    private static func mean(_ week: [Double]?) -> Double? { week.map { $0.reduce(0, +) / Double(max(1, $0.count)) } }

    func report() -> PlanReport {
        let week = request.settings.weekMinutes
        let usual = Self.mean(week) ?? request.settings.minutes
        let others = [-Self.step, Self.step].compactMap { change -> (minutes: Double, plan: InterviewPlan)? in
            guard usual + change > 0 else { return nil }
            var other = request
            other.plan = nil
            other.settings.minutes = max(1, request.settings.minutes + change)
            other.settings.weekMinutes = week.map { $0.map { $0 > 0 ? max(1, $0 + change) : 0 } }
            let minutes = Self.mean(other.settings.weekMinutes) ?? usual + change
            // A week without minutes has none to add to.
            guard minutes != usual else { return nil }
            other.budget = max(60, request.budget + change * 60)
            return InterviewPlan(other, conditions: conditions, start: .warm(plan.plan.prices)).map { (minutes, $0) }
        }
        return PlanReport(plan, entries: entries, evidence: evidence, minutes: usual, others: others)
    }
}
