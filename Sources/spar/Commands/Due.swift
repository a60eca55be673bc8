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
        /// Ids of the session that would start now.
        var session: [String]
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        let (request, snapshot) = try opened { try desk.request() }
        let entries = DailyQueue.entries(request)
        let overview = DayOverview(request, entries: entries, studied: snapshot.studied, open: nil)
        if json {
            try JSON.print(report(desk, request, overview, entries))
            return
        }
        for track in overview.tracks {
            let due = "\(Words.count(track.due, "item")) due (\(Words.minutes(track.dueSeconds)))"
            print("\(track.track.name): \(due), \(track.new) new (\(Words.minutes(track.newSeconds)))")
        }
        print("Now: \(Words.count(entries.count, "item")), about \(Words.minutes(overview.plannedSeconds)). Start with «spar today».")
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
            items: items, session: entries.map(\.id.rawValue))
    }
}

/// A number cut to what a report needs.
func rounded(_ value: Double, _ scale: Double = 100) -> Double { (value * scale).rounded() / scale }
