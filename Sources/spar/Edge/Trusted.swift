import ArgumentParser
import Foundation
import Judging

/// Banks that may run where nothing walls them off.
struct TrustOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Let a bank that did not come with spar run its programs without bubblewrap: its folder, or that folder's name; may be repeated.",
            valueName: "bank"))
    var allowBank: [String] = []
}

/// Whose programs may run where nothing walls them off.
enum Trusted {
    /// - Parameters:
    ///   - path: of the question's file.
    ///   - roots: the folders of banks that are read.
    ///   - allowed: folders of banks, or their names, that the user allowed.
    static func trust(_ path: String, roots: [String] = [], allowed: [String] = []) -> Judge.Trust {
        let path = real(path)
        func lies(in folder: String) -> Bool { path.hasPrefix(real(folder) + "/") }
        if Folders.shipped(besides: Folders.executable).contains(where: lies) { return .shipped }
        let own = roots.filter(lies)
        let isAllowed = own.contains { root in allowed.contains { real($0) == real(root) || $0 == URL(fileURLWithPath: root).lastPathComponent } }
        return isAllowed ? .allowed : .foreign
    }

    private static func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
