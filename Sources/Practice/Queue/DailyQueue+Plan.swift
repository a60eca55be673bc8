import Foundation
import Questions
import Scheduling

/// The queue where an interview is set: what gains most recall on that day per second, each track within its share of the week.
extension DailyQueue {
    /// Every question that gains anything today, the greatest gain per second first; among nearly equal ones the weightier, then the order in
    /// which new ones are met.
    ///
    /// Whatever the plan means to meet on one of many days has nearly the same gain today: to the plan it does not matter which comes first.
    /// What has prerequisites stands where they and it do on average: they have to be met on the way.
    static func ranked(_ plan: InterviewPlan, _ request: Request, orders: [Track: NewOrder]) -> [Candidate] {
        let places = Track.allCases.flatMap { orders[$0]?.ordered ?? [] }.enumerated().map { ($0.element.id, $0.offset) }
        let order = Dictionary(places, uniquingKeysWith: { first, _ in first })
        let worth = plan.candidates.compactMap { candidate -> (candidate: Candidate, index: Double, place: Int)? in
            guard candidate.standing(today: request.today) != .failedToday, let worth = plan.worth(candidate.id) else { return nil }
            var index = worth.index
            if candidate.memory == nil, !candidate.summary.requires.isEmpty, let own = orders[candidate.summary.track] {
                let before = own.missing(for: candidate, taken: [], takenTopics: [])
                index = before.reduce(index) { $0 + (plan.worth($1.id)?.index ?? 0) } / Double(before.count + 1)
            }
            return (candidate, (log(max(1e-12, index)) / 0.05).rounded(), order[candidate.id] ?? -1)
        }
        return worth.sorted { left, right in
            if left.index != right.index { return left.index > right.index }
            if left.candidate.weight != right.candidate.weight { return left.candidate.weight > right.candidate.weight }
            return left.place != right.place ? left.place < right.place : left.candidate.id < right.candidate.id
        }.map(\.candidate)
    }

    /// Long items whose track has saved up for them, then short ones within the shares, then whatever fits.
    mutating func takePlanned(_ ranked: [Candidate], orders: [Track: NewOrder], audits: [Candidate]) {
        for candidate in ranked where !candidate.summary.kind.isShort { takePlanned(candidate, orders, within: true) }
        take(audits: audits)
        for candidate in ranked where candidate.summary.kind.isShort { takePlanned(candidate, orders, within: true) }
        for candidate in ranked { takePlanned(candidate, orders, within: false) }
    }

    /// Takes an item, and what it requires before it.
    private mutating func takePlanned(_ candidate: Candidate, _ orders: [Track: NewOrder], within isShared: Bool) {
        guard remaining > 0 else { return }
        guard candidate.memory == nil, let order = orders[candidate.summary.track] else { return take(candidate, within: isShared) }
        for before in order.missing(for: candidate, taken: takenIDs, takenTopics: takenTopics) {
            take(before, within: isShared)
            guard takenIDs.contains(before.id) else { return }
        }
        guard order.isReady(candidate, taken: takenIDs, takenTopics: takenTopics) else { return }
        take(candidate, within: isShared)
    }
}
