import Questions
import Scheduling

/// The questions of one topic with what the log holds of them.
struct TopicGroup {
    let topic: String
    private let record: TopicRecord
    private(set) var candidates: [Candidate] = []
    /// How first answers went up to each of the past days, and up to today.
    private(set) var firstTimes: [FirstTimes]
    private var sum = QuestionTally()
    private var timed = 0

    init(topic: String, record: TopicRecord) {
        self.topic = topic
        self.record = record
        firstTimes = Array(repeating: FirstTimes(), count: record.days.count + 1)
    }

    mutating func add(_ candidate: Candidate) {
        candidates.append(candidate)
        guard let tally = record.tallies[candidate.id.rawValue] else { return }
        sum.sure += tally.sure
        sum.sureFailed += tally.sureFailed
        sum.unsure += tally.unsure
        sum.unsureFailed += tally.unsureFailed
        if candidate.summary.kind.isShort, tally.reviews >= Durations.enough { timed += 1 }
        guard let first = tally.first, let memory = candidate.memory else { return }
        for (index, day) in record.days.enumerated() where memory.firstDay <= day { firstTimes[index].add(isRecalled: first.isRecalled) }
        firstTimes[record.days.count].add(isRecalled: first.isRecalled)
    }

    /// - Parameter priors: the track's, for each of the past days and for today.
    func standing(_ track: Track, priors: [TrackPrior], gain: PracticeGain, day: StudyDay) -> TopicStanding {
        let now = priors[record.days.count].prior(firstTimes[record.days.count])
        let seen = candidates.compactMap { $0.memory?.retrievability(on: day, model: gain.model) }
        let readiness = Readiness(seen: seen, unseen: candidates.count - seen.count, prior: now)
        var standing = TopicStanding(topic: topic, track: track, readiness: readiness)
        standing.questions = candidates.count
        standing.seen = seen.count
        standing.due = candidates.count { $0.isDue(today: gain.today) }
        standing.lapses = candidates.reduce(0) { $0 + ($1.memory?.lapses ?? 0) }
        (standing.sure, standing.sureFailed, standing.unsure, standing.unsureFailed) = (sum.sure, sum.sureFailed, sum.unsure, sum.unsureFailed)
        standing.timed = timed
        standing.slow = candidates.count {
            $0.summary.kind.isShort && $0.seconds > TopicStanding.slowFactor * $0.summary.minutes * 60
        }
        standing.lastStudied = candidates.compactMap { $0.memory?.lastDay }.max()
        standing.trend = trend(priors: priors, gain)
        standing.gain = PracticeGain.perMinute(candidates.map { (gain.rise($0.memory, unseen: now.mean), $0.seconds) })
        return standing
    }

    /// Readiness on each of the past days and today, for that day itself.
    private func trend(priors: [TrackPrior], _ gain: PracticeGain) -> [Double?] {
        let needed = TopicStanding.enoughSeen(of: candidates.count)
        return (record.days + [gain.today]).enumerated().map { index, day in
            let seen = candidates.compactMap { recall($0, index, day, gain.model) }
            guard seen.count >= needed else { return nil }
            return Readiness(seen: seen, unseen: candidates.count - seen.count, prior: priors[index].prior(firstTimes[index])).mean
        }
    }

    /// The probability of recall that a question had at the end of a day; nil where it was not met before.
    private func recall(_ candidate: Candidate, _ index: Int, _ day: StudyDay, _ model: MemoryModel) -> Double? {
        if index < record.days.count, case .was(let past) = record.past[candidate.id.rawValue]?[index] {
            return past.map { model.retrievability(days: Double(max(0, day - $0.lastDay)), stability: $0.stability) }
        }
        guard let memory = candidate.memory else { return nil }
        return memory.retrievability(on: day, model: model)
    }
}
