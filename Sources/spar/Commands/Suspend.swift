import ArgumentParser
import Progress
import QuestionBank
import Questions
import Trainer

struct Suspend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a question out of all sessions, or bring it back.",
        discussion: "Without an id it lists what is suspended.")

    @Argument(help: "The question's id.") var id: String?

    @Flag(name: .long, help: "Bring it back.")
    var off = false

    @OptionGroup var files: FileOptions

    func run() throws {
        try opened {
            let desk = try Desk(files)
            let suspended = try desk.store.snapshot(today: desk.today).suspended
            guard let id else {
                for id in suspended.sorted() { print(id) }
                return print(Words.count(suspended.count, "question") + " suspended")
            }
            guard let question = QuestionID(id), desk.bank.files(question) != nil else {
                throw Failure("There is no question «\(id)»; «spar bank list» shows them all.", .missing)
            }
            if off, !suspended.contains(id) { return print("\(id) was not suspended.") }
            try desk.suspend(question, !off)
            print(off ? "\(id) is back." : "\(id) is suspended; «spar suspend \(id) --off» brings it back.")
        }
    }
}
