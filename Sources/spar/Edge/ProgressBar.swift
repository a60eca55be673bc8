import Foundation
import Synchronization

/// One line on standard error that fills up; nothing where that is no terminal.
final class ProgressBar: Sendable {
    private let isShown: Bool
    private let last = Mutex(-1)
    private static let width = 30

    init(isShown: Bool) { self.isShown = isShown && isatty(FileHandle.standardError.fileDescriptor) == 1 }

    func show(_ done: Int, of all: Int) {
        guard isShown, all > 0 else { return }
        last.withLock { last in
            guard done > last else { return }
            last = done
            let filled = Self.width * done / all
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
            let text = done < all ? "\r\(bar) \(done) of \(all) programs" : "\r\u{1B}[K"
            FileHandle.standardError.write(Data(text.utf8))
        }
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
