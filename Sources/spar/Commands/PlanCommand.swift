import ArgumentParser
import Planning
import Practice
import Questions
import Scheduling
import Screen
import Trainer

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show the plan toward the interview: today, readiness on the day, what does not fit.",
        discussion: "«spar settings interview-date 2026-12-24» sets the day; docs/planning.md says what the plan does.")

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @OptionGroup var files: FileOptions

    struct Report: Encodable {
        struct Item: Encodable {
            var id: String
            var standing: String
            var seconds: Double
            @Nullable var points: Double?
        }
        struct Readiness: Encodable {
            var now: Double
            var atDate: Double
            var low: Double
            var high: Double
            var examLow: Double
            var examHigh: Double

            init(_ readiness: PlanReport.Readiness) {
                let forecast = readiness.forecast
                now = rounded(readiness.now, 10_000)
                atDate = rounded(forecast.expected, 10_000)
                low = rounded(forecast.range.lowerBound, 10_000)
                high = rounded(forecast.range.upperBound, 10_000)
                examLow = rounded(forecast.exam.lowerBound, 10_000)
                examHigh = rounded(forecast.exam.upperBound, 10_000)
            }
        }
        struct Track: Encodable {
            var track: String
            var readiness: Readiness
        }
        struct Budget: Encodable {
            var minutesPerDay: Double
            var atDate: Double
            var low: Double
            var high: Double
        }
        struct Dropped: Encodable {
            var topic: String
            var track: String
            var questions: Int
            var of: Int
        }
        var date: String
        var days: Int
        var minutesPerDay: Double
        var attendance: Double
        var today: [Item]
        var readiness: Readiness
        var tracks: [Track]
        var budgets: [Budget]
        var drop: [Dropped]
        @Nullable var lastDayForNew: String?
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        guard let inputs = try opened({ try desk.planInputs() }) else { throw Failure(desk.noPlan, .missing) }
        let report = inputs.report()
        if json { return try JSON.print(Self.json(report)) }
        for line in PlanView.lines(report) { print(line.text) }
    }

    private static func json(_ report: PlanReport) -> Report {
        Report(
            date: report.date.iso, days: report.days, minutesPerDay: report.minutes, attendance: rounded(report.attendance),
            today: report.items.map {
                Report.Item(
                    id: $0.id.rawValue, standing: $0.standing.name, seconds: rounded($0.seconds),
                    points: Nullable(wrappedValue: $0.points.map { rounded($0) }))
            }, readiness: Report.Readiness(report.all),
            tracks: report.tracks.map { Report.Track(track: $0.track?.rawValue ?? "", readiness: Report.Readiness($0)) },
            budgets: report.budgets.map {
                Report.Budget(
                    minutesPerDay: $0.minutes, atDate: rounded($0.forecast.expected, 10_000),
                    low: rounded($0.forecast.range.lowerBound, 10_000), high: rounded($0.forecast.range.upperBound, 10_000))
            }, drop: report.dropped.map { Report.Dropped(topic: $0.topic, track: $0.track.rawValue, questions: $0.questions, of: $0.of) },
            lastDayForNew: Nullable(wrappedValue: report.lastDayForNew?.iso))
    }
}
