import ArgumentParser
import Foundation
import Practice
import Scheduling
import Trainer

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Show what the log says of habit and memory, and what lies ahead.",
        discussion: "On a terminal it opens the screen, else, and with --since, it prints plain lines.")

    @Option(name: .long, help: ArgumentHelp("Only since this date (ISO 8601).", valueName: "date"))
    var since: String?

    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.")
    var json = false

    @Flag(name: .long, help: "Print plain lines.")
    var plain = false

    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func validate() throws {
        if let since, Clock.parse(since) == nil { throw ValidationError("--since takes a date, as in 2026-11-01") }
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        let day = since.flatMap(Clock.parse)?.day(rolloverHour: desk.settings.rolloverHour)
        if json { return try opened { try JSON.print(StatisticsReport(try desk.statistics(since: day))) } }
        let linear = { for line in StatisticsText.lines(try desk.statistics(since: day)) { print(line) } }
        if plain || day != nil || !Screens.isPossible { return try opened(linear) }
        try Screens.run(desk, colours: colours, opening: [.loadStatistics], linear: linear)
    }
}
