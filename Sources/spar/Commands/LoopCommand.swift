import ArgumentParser
import Foundation
import Practice
import Progress
import Trainer

struct LoopCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "loop", abstract: "Hold a full interview: a coding screen, a design mock and a theory round.",
        discussion: """
            One or two problems in 45 minutes, a design mock of 45 and a theory round of 30 with follow-up ladders, in one sitting or over days, with one \
            scorecard and what to drill in the week after. A loop that was begun is gone on with.
            """)

    @Flag(name: .long, help: "Begin another loop in place of the open one.") var new = false
    @Flag(name: .long, help: "Print the open loop as JSON; docs/commands.md describes its shape.") var json = false
    @Flag(name: .long, help: "Use plain lines on standard input and output.") var plain = false
    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func run() throws {
        let desk = try opened { try Desk(files) }
        if new { _ = try opened { try desk.beginLoop() } }
        if json {
            let open = try opened { try desk.store.loops().last { !$0.isEnded } }
            guard let open else { throw Failure("No loop was begun; «spar loop» begins one.", .missing) }
            return try JSON.print(LoopReport(try opened { try desk.loopState(open) }))
        }
        let linear = { try LinearLoop(desk: desk).run() }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .loop(.open)], linear: linear)
    }
}

/// The JSON of a full interview.
struct LoopReport: Encodable {
    struct Part: Encodable {
        var part: String
        var minutes: Double
        var questions: [String]
        var done: Int
        var total: Int
        var seconds: Double
        var verdict: Nullable<String>
    }

    struct Drill: Encodable {
        var topic: String
        var cause: String
    }

    var id: Int64
    var startedAt: String
    var verdict: Nullable<String>
    var parts: [Part]
    var drills: [Drill]

    init(_ state: LoopState) {
        id = state.loop.id
        startedAt = DateText.iso(state.loop.started)
        verdict = Nullable(wrappedValue: state.scorecard?.verdict?.rawValue)
        parts = state.loop.parts.map { part in
            let progress = state.progress[part]
            let ids: [String] =
                switch part {
                case .coding: state.loop.plan.coding
                case .theory: state.loop.plan.theory
                case .design: [state.loop.plan.design].compactMap { $0 }
                }
            let verdict = state.scorecard?.parts.first { $0.part == part }?.verdict
            return Part(
                part: part.rawValue, minutes: part.minutes, questions: ids, done: progress?.done ?? 0, total: progress?.total ?? ids.count,
                seconds: progress?.seconds ?? 0, verdict: Nullable(wrappedValue: verdict?.rawValue))
        }
        drills = (state.scorecard?.drills ?? []).map { Drill(topic: $0.topic, cause: $0.cause) }
    }
}
