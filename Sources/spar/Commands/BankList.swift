import ArgumentParser
import Practice
import Progress
import Questions
import Scheduling
import Trainer

struct BankList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the questions, or those that a query finds.",
        discussion: """
            A query is made of terms that must all hold: track:, topic:, level:, kind:, tag: and state: with a value or several \
            (level:senior,staff), the states new, due, learning, review, leech and suspended, and words or "quoted phrases" of the \
            question. A minus before a term leaves out what it finds. Example: spar bank list 'topic:regularization level:senior due -lasso'
            """)

    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("What the questions must be or hold; docs/browsing.md has the table.", valueName: "query"))
    var query: [String] = []

    @Option(name: .long, help: "Only of this track: coding, ml-system-design or ml-theory.") var track: String?
    @Option(name: .long, help: "Only of this topic.") var topic: String?
    @Option(name: .long, help: "Only of this kind: recall, numeric, choice, code, sql, design or fragment.") var kind: String?
    @Option(name: .long, help: "Only of this level: junior, mid, senior or staff.") var level: String?
    @Flag(name: .long, help: "Print JSON; docs/commands.md describes its shape.") var json = false
    @OptionGroup var files: FileOptions

    func validate() throws {
        // Negated terms begin with a dash and are taken as they are; a mistyped option is not one of them.
        if let option = query.first(where: { $0.hasPrefix("--") }) { throw ValidationError("Unknown option '\(option)'") }
        func check(_ value: String?, _ option: String, _ known: [String]) throws {
            guard let value, !known.contains(value) else { return }
            throw ValidationError("\(option) takes one of \(known.joined(separator: ", "))")
        }
        try check(track, "--track", Track.allCases.map(\.rawValue) + Track.allCases.map(\.name))
        try check(kind, "--kind", Kind.allCases.map(\.rawValue))
        try check(level, "--level", Level.allCases.map(\.rawValue))
    }

    func run() throws {
        try opened {
            let desk = try Desk(files)
            let request = try desk.request().request
            let found = try desk.find(query.joined(separator: " "), in: request.candidates).filter { candidate in
                let summary = candidate.summary
                return (track == nil || summary.track.rawValue == track || summary.track.name == track)
                    && (topic == nil || summary.topic == topic) && (kind == nil || summary.kind.rawValue == kind)
                    && (level == nil || summary.level.rawValue == level)
            }
            if json {
                let model = request.settings.scheduler.model
                return try JSON.print(Report(questions: found.map { Report.Entry($0, today: request.today, model: model) }))
            }
            for candidate in found { print(line(candidate, today: request.today)) }
            print(Words.count(found.count, "question"))
            if found.isEmpty, let hint = desk.hint(query.joined(separator: " ")) { print(hint) }
        }
    }

    private func line(_ candidate: Candidate, today: StudyDay) -> String {
        let summary = candidate.summary
        let words = [summary.kind.rawValue, summary.level.rawValue, "\(summary.minutes.compact) min"] + candidate.states(today: today)
        return "\(summary.id)  \(words.joined(separator: ", "))"
    }

    struct Report: Encodable {
        struct Entry: Encodable {
            var id: String
            var track: String
            var topic: String
            var kind: String
            var level: String
            var minutes: Double
            var title: String
            var requires: [String]
            var tags: [String]
            var state: String
            var due: Bool
            var leech: Bool
            @Nullable var dueDate: String?
            @Nullable var retrievability: Double?
            var reviews: Int
            var lapses: Int

            init(_ candidate: Candidate, today: StudyDay, model: MemoryModel) {
                let summary = candidate.summary
                id = summary.id.rawValue
                track = summary.track.rawValue
                topic = summary.topic
                kind = summary.kind.rawValue
                level = summary.level.rawValue
                minutes = summary.minutes
                title = summary.title
                requires = summary.requires
                tags = summary.tags
                state = candidate.stage.rawValue
                due = candidate.isDue(today: today)
                leech = candidate.isLeech
                let memory = candidate.memory
                _dueDate = Nullable(wrappedValue: memory.map { DateText.iso(days: $0.dueDay.number) })
                _retrievability = Nullable(wrappedValue: memory.map { rounded($0.retrievability(on: today, model: model), 10_000) })
                reviews = memory?.reviews ?? 0
                lapses = memory?.lapses ?? 0
            }
        }
        var questions: [Entry]
    }
}
