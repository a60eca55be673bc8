import ArgumentParser
import Foundation
import Practice
import Progress
import Questions
import Trainer

struct MockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock", abstract: "Hold a timed mock system-design interview, or go on with one that was left.",
        discussion: """
            Without a prompt it lists them with their past verdicts. A prompt is named by its id or the last part of it; «most» takes the one that is \
            needed most. One that was left is gone on with; --new begins another. --phases takes «standard», «generative» or names of the prompt's own phases, \
            shortened as you like, as in --phases 'data, features=8, evaluation'. docs/mocks.md says how a mock goes.
            """)

    @Argument(help: "The prompt's id, the last part of it, or most.") var prompt: String?
    @Option(name: .long, help: ArgumentHelp("Minutes of the whole, 5 to 240 (default: the prompt's own).", valueName: "n")) var minutes: Double?
    @Option(name: .long, help: ArgumentHelp("Which phases, and their minutes.", valueName: "list")) var phases: String?
    @Flag(name: .long, help: "Begin anew where a mock of this prompt was left.") var new = false
    @Flag(name: .long, help: "Print the prompts, their past mocks and the plan as JSON; docs/commands.md describes its shape.") var json = false
    @Flag(name: .long, help: "Use plain lines on standard input and output.") var plain = false
    @OptionGroup var files: FileOptions
    @OptionGroup var colours: ColourOptions

    func validate() throws {
        if let minutes, !MockPlan.possibleMinutes.contains(minutes) { throw ValidationError("--minutes takes a number from 5 to 240") }
        if prompt == nil, phases != nil || new { throw ValidationError("--phases and --new go with a prompt") }
    }

    func run() throws {
        let desk = try opened { try Desk(files) }
        desk.mockMinutes = minutes
        let contents = try opened { try desk.mockContents() }
        let chosen = try prompt.map { try Self.find($0, contents) }
        if json { return try printJSON(desk, contents, chosen) }
        guard let chosen else {
            let linear = { try LinearMockList(desk: desk).run() }
            return try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .mock(.list)], linear: linear)
        }
        let id = try opened { () throws -> Int64 in
            if !new, let open = chosen.open {
                guard phases == nil, minutes == nil else {
                    let standing = open.stage == .scoring ? "waits to be scored" : "was left at \(Words.clock(open.clock.elapsed))"
                    throw Failure(
                        "A mock of this prompt, of \(Words.clock(open.clock.total)) minutes, \(standing). Leave --minutes and --phases out to go on with it; add --new to begin another.",
                        .usage)
                }
                return open.id
            }
            return try desk.beginMock(chosen.summary.id, minutes: minutes, phases: phases).id
        }
        let linear = { try LinearMock(desk: desk).run(id) }
        try plain ? opened(linear) : Screens.run(desk, colours: colours, opening: [.loadHome, .mock(.list), .mock(.open(id))], linear: linear)
    }

    /// The prompt that a word names.
    private static func find(_ word: String, _ contents: MockContents) throws -> MockContents.Prompt {
        if word == "most" {
            guard let most = contents.most else {
                throw Failure("There is no design prompt; «spar doctor» shows where spar looks for banks.", .missing)
            }
            return most
        }
        if let exact = contents.prompts.first(where: { $0.summary.id.rawValue == word }) { return exact }
        let named = contents.prompts.filter { $0.summary.id.name == word }
        let found = named.isEmpty ? contents.prompts.filter { $0.summary.id.name.contains(word) } : named
        guard let first = found.first, found.count == 1 else {
            let names = (found.isEmpty ? contents.prompts : found).map { String($0.summary.id.name) }.joined(separator: ", ")
            throw Failure(found.isEmpty ? "There is no design prompt «\(word)»; there are \(names)." : "«\(word)» may be any of \(names).", .missing)
        }
        return first
    }

    private func printJSON(_ desk: Desk, _ contents: MockContents, _ chosen: MockContents.Prompt?) throws {
        guard let chosen else { return try JSON.print(MockListReport(contents)) }
        let question = try opened { try desk.question(chosen.summary.id) }
        let choice: PhaseChoice?
        do throws(PhaseChoice.Problem) { choice = try phases.map { text throws(PhaseChoice.Problem) in try PhaseChoice(text, of: question) } } catch {
            throw Failure(error.description, .usage)
        }
        try JSON.print(MockPlanReport(chosen, MockPlan(question, minutes: minutes, choice: choice)))
    }
}
