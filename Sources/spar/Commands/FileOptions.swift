import ArgumentParser
import Foundation
import Practice
import Progress
import Terminal

/// Which files a command works on.
struct FileOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The progress file, made where it does not exist.", valueName: "file"))
    var progress: String?

    @Option(name: .long, help: ArgumentHelp("A folder of question banks, in place of the usual ones; may be repeated.", valueName: "dir"))
    var bank: [String] = []

    func roots(_ folders: Folders) throws -> [String] {
        guard !bank.isEmpty else { return try folders.banks() }
        return try bank.map { path in
            let full = URL(fileURLWithPath: path).standardizedFileURL.path
            guard Folders.isFolder(full) else { throw Failure("The bank folder \(path) does not exist.", .missing) }
            return full
        }
    }

    func progressPath(_ folders: Folders) -> String {
        progress.map { URL(fileURLWithPath: $0).standardizedFileURL.path } ?? folders.progress
    }

    func openStore(_ folders: Folders) throws -> ProgressStore {
        let path = progressPath(folders)
        guard !Folders.isFolder(path) else { throw Failure("\(path) is a folder, not a progress file.", .data) }
        do {
            try folders.make(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        } catch let failure as Failure {
            throw Failure(failure.description + " Choose another progress file with --progress.", failure.status)
        }
        return try ProgressStore(path: path)
    }
}

/// Whether the screen has colours.
struct ColourOptions: ParsableArguments {
    @Flag(name: .customLong("no-color"), help: "Use no colours (as the environment variable NO_COLOR does).")
    var noColor = false

    /// The option comes before the setting.
    func choice(_ settings: Settings) -> ColourChoice {
        if noColor { return .never }
        return switch settings.colours {
        case .auto: .auto
        case .palette: .palette
        case .none: .never
        }
    }
}
