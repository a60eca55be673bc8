import Planning
import Questions
import Scheduling

/// What the plan says to the learner: how ready they will be, what to do today and what will not fit.
package struct PlanReport: Hashable, Sendable {
    package struct Item: Hashable, Sendable {
        package var id: QuestionID
        package var standing: Standing
        package var seconds: Double
        /// Percentage points of its own recall on the day that asking it today gains; nil where that is not why it is asked.
        package var points: Double?

        package init(id: QuestionID, standing: Standing, seconds: Double, points: Double?) {
            self.id = id
            self.standing = standing
            self.seconds = seconds
            self.points = points
        }
    }

    package struct Readiness: Hashable, Sendable {
        /// Nil for all tracks together.
        package var track: Track?
        package var now: Double
        package var forecast: Forecast

        package init(track: Track?, now: Double, forecast: Forecast) {
            self.track = track
            self.now = now
            self.forecast = forecast
        }
    }

    package struct Budget: Hashable, Sendable {
        package var minutes: Double
        package var forecast: Forecast

        package init(minutes: Double, forecast: Forecast) {
            self.minutes = minutes
            self.forecast = forecast
        }
    }

    package struct Dropped: Hashable, Sendable {
        package var track: Track
        package var topic: String
        /// How many of its questions are not met before the day, and how many there are.
        package var questions: Int
        package var of: Int

        package init(track: Track, topic: String, questions: Int, of: Int) {
            self.track = track
            self.topic = topic
            self.questions = questions
            self.of = of
        }
    }

    package let date: StudyDay
    package let today: StudyDay
    /// Minutes of a usual day.
    package let minutes: Double
    package let items: [Item]
    package let all: Readiness
    package let tracks: [Readiness]
    /// The same for ten minutes less and ten more a day.
    package let budgets: [Budget]
    /// Topics that are not finished before the day, the most important first.
    package let dropped: [Dropped]
    package let lastDayForNew: StudyDay?
    /// The share of planned minutes that is expected to be studied.
    package let attendance: Double

    package var days: Int { date - today }

    package init(
        date: StudyDay, today: StudyDay, minutes: Double, items: [Item], all: Readiness, tracks: [Readiness], budgets: [Budget],
        dropped: [Dropped], lastDayForNew: StudyDay?, attendance: Double
    ) {
        self.date = date
        self.today = today
        self.minutes = minutes
        self.items = items
        self.all = all
        self.tracks = tracks
        self.budgets = budgets
        self.dropped = dropped
        self.lastDayForNew = lastDayForNew
        self.attendance = attendance
    }

    /// - Parameters:
    ///   - entries: today's session.
    ///   - others: plans for other minutes a day, by those minutes.
    package init(
        _ plan: InterviewPlan, entries: [DailyQueue.Entry], evidence: MemoryEvidence, minutes: Double,
        others: [(minutes: Double, plan: InterviewPlan)]
    ) {
        date = plan.date
        today = plan.today
        self.minutes = minutes
        attendance = plan.conditions.attendance.rate
        items = entries.map { entry in
            let worth = entry.standing == .audit ? nil : plan.worth(entry.id)
            return Item(id: entry.id, standing: entry.standing, seconds: entry.seconds, points: worth?.points)
        }
        let outlook = plan.outlook(evidence)
        all = Readiness(track: nil, now: plan.readiness(nil), forecast: outlook.all)
        tracks = zip(plan.tracks, outlook.pools).map { Readiness(track: $0, now: plan.readiness($0), forecast: $1) }
        budgets = others.map { Budget(minutes: $0.minutes, forecast: $0.plan.outlook(evidence).all) }
        dropped = plan.dropped(outlook.unmet)
        lastDayForNew = plan.lastDayForNew
    }
}

extension InterviewPlan {
    /// Weighted mean recall today, of one track or of all.
    package func readiness(_ track: Track?) -> Double {
        var (sum, weights) = (0.0, 0.0)
        let model = plan.problem.model
        for (candidate, item) in zip(candidates, plan.problem.items) where track == nil || candidate.summary.track == track {
            let weight = plan.problem.classes[item.kind].weight
            sum += weight * (candidate.memory?.retrievability(on: today, model: model) ?? plan.problem.habits.unseenRecall)
            weights += weight
        }
        return weights > 0 ? sum / weights : 0
    }

    /// - Parameter evidence: by the plan's items.
    func outlook(_ evidence: MemoryEvidence) -> Outlook {
        let items = zip(candidates, plan.problem.items).map { candidate, item in
            Learner.Item(
                kind: item.kind, believed: item.state, lastDay: candidate.memory?.lastDay.number ?? 0,
                reviews: candidate.memory?.reviews ?? 0)
        }
        return Outlook(
            plan, learner: Learner(items: items, pools: plan.problem.pools), evidence: evidence, attendance: conditions.attendance,
            seed: UInt64(truncatingIfNeeded: today.number))
    }

    /// Topics by what is not met of them.
    func dropped(_ unmet: [Int]) -> [PlanReport.Dropped] {
        let groups = Dictionary(grouping: candidates.indices) { Topic(track: candidates[$0].summary.track, name: candidates[$0].summary.topic) }
        let missing = Set(unmet)
        let dropped = groups.compactMap { topic, members -> (dropped: PlanReport.Dropped, weight: Double)? in
            let count = members.count { missing.contains($0) }
            guard count > 0 else { return nil }
            let weight = members.reduce(0) { $0 + candidates[$1].weight } / Double(members.count)
            return (PlanReport.Dropped(track: topic.track, topic: topic.name, questions: count, of: members.count), weight)
        }
        return dropped.sorted { left, right in
            if left.weight != right.weight { return left.weight > right.weight }
            let names = (left.dropped.topic, right.dropped.topic)
            return left.dropped.track != right.dropped.track ? left.dropped.track < right.dropped.track : names.0 < names.1
        }.map(\.dropped)
    }

    private struct Topic: Hashable {
        var track: Track
        var name: String
    }
}
