import Practice
import Progress
import Questions
import Trainer

/// Home as plain lines: what is due and new, and what can be done.
struct LinearHome {
    /// What can be asked for here, by numbers that stay.
    enum Action { case start, undo, browse, today, mock, topics, statistics, settings, help, leave }

    static let menu = LinearMenu<Action>(entries: [
        .init(.start, "s", "start", number: 1),
        .init(.undo, "u", "undo", "undo the last grade", number: 2),
        .init(.browse, "b", "browse", "browse all questions", number: 3),
        .init(.today, "d", "today", "today's session", number: 4),
        .init(.mock, "m", "mock", "mock interview", number: 5),
        .init(.topics, "w", "topics", "weak topics", number: 6),
        .init(.statistics, "t", "statistics", number: 7),
        .init(.settings, ",", "settings", number: 8),
        .init(.help, "?", "help", number: 9),
        .init(.leave, "q", "leave", number: 0),
    ])

    private let desk: Desk
    private let io = LineIO()

    init(desk: Desk) { self.desk = desk }

    func run() throws {
        if try desk.isFirstRun() {
            desk.noteWelcome()
            try LinearWelcome(io: io, desk: desk).run()
        }
        while true {
            try desk.reloadBank()
            let (overview, notices) = try desk.home()
            show(overview, notices)
            guard try choose(overview) else { return }
        }
    }

    /// - Returns: false where the user leaves.
    private func choose(_ overview: DayOverview) throws -> Bool {
        while true {
            let open = overview.open
            let hidden: [Action] = open?.isChosen == true ? [] : [.today]
            guard let line = io.ask("Press Enter, or type a number: " + Self.menu.text(hiding: hidden)) else { return false }
            switch line.isEmpty ? .start : Self.menu.action(for: line) {
            case .start:
                try LinearSession(desk: desk).run(backTo: "home")
                return true
            case .undo:
                io.say(try desk.undo()?.text ?? "There is nothing to undo.")
                return true
            case .browse:
                var list = try LinearBrowse(desk: desk, query: "")
                try list.run()
                return true
            case .today:
                if let open, open.isChosen { try desk.store.endSession(open.id, at: desk.clock.now()) }
                try LinearSession(desk: desk).run(backTo: "home")
                return true
            case .mock:
                try LinearMockList(desk: desk).run()
                return true
            case .topics:
                try LinearTopics(io: io, desk: desk).run()
                return true
            case .statistics:
                try LinearStatistics(io: io, desk: desk).run()
                return true
            case .settings:
                try LinearSettings(desk: desk, io: io).run()
                return true
            case .help: help()
            case .leave: return false
            case nil: io.say("«\(line)» is not one of these.")
            }
        }
    }

    private func show(_ overview: DayOverview, _ notices: [String]) {
        io.say("")
        let streak = overview.streak == 0 ? "" : ", \(Words.count(overview.streak, "day")) running"
        io.say("spar, \(DateText.short(desk.clock.now()))\(streak).")
        for track in overview.tracks {
            let due = track.due == 0 ? "nothing due" : "\(track.due) due, \(Words.minutes(track.dueSeconds))"
            let new = track.new == 0 ? "nothing new" : "\(track.new) new, \(Words.minutes(track.newSeconds))"
            let planned = track.planned == 0 ? "" : "; this session takes \(Words.minutes(track.plannedSeconds))"
            io.say("\(track.track.name): \(due); \(new)\(planned).")
        }
        io.say(HomeView(overview: overview, date: "", notices: []).statement)
        for remark in overview.remarks { io.say(remark) }
        for notice in notices { io.say(notice) }
    }

    private func help() {
        io.say(
            """
            Commands of a prompt are typed as their number, their letter or their word, then Enter. Enter alone does what the
            prompt says first. In a session «?» lists what can be done there. Grades are kept as soon as they are given: leaving,
            even by closing the terminal, loses nothing. Other commands: «spar --help».
            """)
    }
}
