import ArgumentParser

/// How the program ends, as the manual lists it; numbers follow sysexits.h where they can.
enum ExitStatus: Int32, Error {
    case success = 0
    /// `bank check` found errors, or `doctor` found something wrong.
    case findings = 1
    /// The command line could not be understood (argument-parser's own code).
    case usage = 64
    /// A file holds something that cannot be used: a damaged or foreign progress file, a broken question.
    case data = 65
    /// A file or question that was named does not exist.
    case missing = 66
    /// Something the command needs is not there: a terminal, python3.
    case unavailable = 69
    /// A file could not be written.
    case cannotWrite = 73

    var code: ExitCode { ExitCode(rawValue) }
}

/// Ends a command with one sentence on standard error.
struct Failure: Error, CustomStringConvertible {
    var description: String
    var status: ExitStatus

    init(_ description: String, _ status: ExitStatus) {
        self.description = description
        self.status = status
    }
}
