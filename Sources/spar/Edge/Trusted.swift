import Foundation
import Judging

/// Whose programs may run where nothing walls them off.
enum Trusted {
    /// - Parameters:
    ///   - path: of the question's file.
    ///   - allowed: folders of banks that the user allowed by name.
    static func trust(_ path: String, allowed: [String] = []) -> Judge.Trust {
        let path = real(path)
        func lies(in folder: String) -> Bool { path.hasPrefix(real(folder) + "/") }
        if Folders.shipped(besides: Folders.executable).contains(where: lies) { return .shipped }
        return allowed.contains(where: lies) ? .allowed : .foreign
    }

    private static func real(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
}
