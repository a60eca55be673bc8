import ArgumentParser
import QuestionBank
import Questions

struct Suspend: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take a question out of all sessions, or bring it back.")

    @Argument(help: "The question's id.") var id: String

    @Flag(name: .long, help: "Bring it back.")
    var off = false

    @OptionGroup var files: FileOptions

    func run() throws {
        try opened {
            let desk = try Desk(files)
            guard let question = QuestionID(id), desk.bank.files(question) != nil else {
                throw Failure("There is no question «\(id)»; «spar bank list» shows them all.", .missing)
            }
            try desk.suspend(question, !off)
            print(off ? "\(id) is back." : "\(id) is suspended; «spar suspend \(id) --off» brings it back.")
        }
    }
}
