import ArgumentParser
import Foundation
import Practice
import Progress
import Questions
import Scheduling
import Trainer

struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what is due and new today, by track.")

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @OptionGroup var files: FileOptions

    struct Report: Encodable {
        struct TrackReport: Encodable {
            var track: String
            var due: Int
            var dueMinutes: Double
            var new: Int
            var newMinutes: Double
        }
        struct Item: Encodable {
            var id: String
            var track: String
            var topic: String
            var kind: String
            var standing: String
            var minutes: Double
            @Nullable var retrievability: Double?
            @Nullable var dueDate: String?
        }
        var date: String
        var streak: Int
        var minutes: Double
        var tracks: [TrackReport]
        /// Due items, the greatest expected loss first; new ones are only counted.
        var items: [Item]
        /// Ids of the session that would start now, or of the rest of one that was begun.
        var session: [String]
        /// Why each of them is asked.
        var reasons: [Reason]

        struct Reason: Encodable {
            var id: String
            var standing: String
            /// Percentage points of its recall on the day of the interview, and the seconds they cost; null without a plan.
            @Nullable var points: Double?
            @Nullable var seconds: Double?
        }
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        let (request, snapshot) = try opened { try desk.request() }
        let entries = try opened { try desk.entriesNow(request) }
        let overview = DayOverview(request, entries: entries, studied: snapshot.studied, open: nil)
        if json {
            try JSON.print(report(desk, request, overview, entries))
            return
        }
        for track in overview.tracks {
            let due = "\(Words.count(track.due, "item")) due (\(Words.minutes(track.dueSeconds)))"
            print("\(track.track.name): \(due), \(track.new) new (\(Words.minutes(track.newSeconds)))")
        }
        if let plan = request.plan {
            print("The interview is in \(Words.count(plan.days, "day")); what gains most on that day:")
            for entry in entries {
                let gain = plan.worth(entry.id).map { ": " + PlanWords.gain($0.points, seconds: $0.seconds) } ?? ", \(entry.standing.name)"
                print("  \(entry.id)\(gain)")
            }
        }
        print("Now: \(Words.count(entries.count, "item")), about \(Words.minutes(overview.plannedSeconds)). Start with «spar today».")
    }

    private func reason(_ entry: DailyQueue.Entry, _ plan: InterviewPlan?) -> Report.Reason {
        let worth = entry.standing == .audit ? nil : plan?.worth(entry.id)
        return Report.Reason(
            id: entry.id.rawValue, standing: entry.standing.name, points: Nullable(wrappedValue: worth.map { rounded($0.points) }),
            seconds: Nullable(wrappedValue: worth.map { rounded($0.seconds) }))
    }

    private func report(
        _ desk: Desk, _ request: DailyQueue.Request, _ overview: DayOverview, _ entries: [DailyQueue.Entry]
    ) -> Report {
        let model = request.settings.scheduler.model
        let due = request.candidates.filter { $0.memory != nil && $0.standing(today: request.today) != nil }
        let items = DailyQueue.byLoss(due, today: request.today, model: model).map { candidate in
            Report.Item(
                id: candidate.id.rawValue, track: candidate.summary.track.rawValue, topic: candidate.summary.topic,
                kind: candidate.summary.kind.rawValue,
                standing: candidate.standing(today: request.today) == .failedToday ? "failed" : "due",
                minutes: rounded(candidate.seconds / 60),
                retrievability: Nullable(
                    wrappedValue: candidate.memory.map { rounded($0.retrievability(on: request.today, model: model), 10_000) }),
                dueDate: Nullable(wrappedValue: candidate.memory.map { DateText.iso(days: $0.dueDay.number) }))
        }
        let tracks = overview.tracks.map { track in
            Report.TrackReport(
                track: track.track.rawValue, due: track.due, dueMinutes: rounded(track.dueSeconds / 60), new: track.new,
                newMinutes: rounded(track.newSeconds / 60))
        }
        return Report(
            date: DateText.iso(days: request.today.number), streak: overview.streak, minutes: desk.settings.minutes, tracks: tracks,
            items: items, session: entries.map(\.id.rawValue), reasons: entries.map { reason($0, request.plan) })
    }
}

/// A number cut to what a report needs.
func rounded(_ value: Double, _ scale: Double = 100) -> Double { (value * scale).rounded() / scale }
