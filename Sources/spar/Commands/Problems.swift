import Foundation
import Progress
import Terminal
import Trainer

/// A progress error with the exit status that belongs to it.
struct ProgressProblem: Error, CustomStringConvertible {
    let error: ProgressError
    var description: String { error.description }

    var status: ExitStatus {
        switch error {
        case .foreign, .corrupt, .newer: .data
        case .readOnly, .diskFull: .cannotWrite
        case .busy, .takenOver, .other: .unavailable
        }
    }
}

/// Runs what opens or reads progress, so that its errors end the command properly.
func opened<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as ProgressError { throw ProgressProblem(error: error) }
}

/// Runs the screens, or says how to do without them.
enum Screens {
    /// Whether both ends are a terminal, so that a report may be a screen.
    static var isPossible: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// - Parameter linear: does the same as plain lines, on a terminal that cannot place its cursor.
    static func run(_ desk: Desk, colours: ColourOptions, opening: [Effect], linear: (() throws -> Void)? = nil) throws {
        do {
            try RunLoop.run(desk, colours: colours.choice(desk.settings), opening: opening)
        } catch let error as TerminalError {
            if case .tooSimple = error, let linear { return try opened(linear) }
            throw Failure("\(error)", .unavailable)
        }
    }
}
