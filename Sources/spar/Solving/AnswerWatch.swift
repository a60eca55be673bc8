import Foundation
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Looks at one file many times a second and tells when it was saved; costs one `stat` each time.
///
/// Polled rather than asked of the kernel, so that it works the same on every system and file system, network ones too.
final class AnswerWatch: Sendable {
    /// What tells one saved state of a file from another.
    private struct Signature: Equatable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int64
        var inode: UInt64

        init?(_ path: String) {
            var info = stat()
            guard stat(path, &info) == 0 else { return nil }
            #if canImport(Glibc)
                (seconds, nanoseconds) = (info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
            #else
                (seconds, nanoseconds) = (info.st_mtimespec.tv_sec, info.st_mtimespec.tv_nsec)
            #endif
            size = Int64(info.st_size)
            inode = UInt64(info.st_ino)
        }
    }

    private struct State {
        var known: Signature?
        /// Seen once: an editor may still be writing.
        var candidate: Signature?
    }

    private let path: String
    private let state: Mutex<State>
    private let looking = Mutex<Task<Void, Never>?>(nil)
    private static let interval = Duration.milliseconds(10)

    /// - Parameter saved: called on another thread, once for each saved state.
    init(_ path: String, saved: @escaping @Sendable () -> Void) {
        self.path = path
        state = Mutex(State(known: Signature(path)))
        let task = Task.detached { [weak self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: Self.interval)
                guard let watch = self else { return }
                if watch.look() { saved() }
            }
        }
        looking.withLock { $0 = task }
    }

    deinit { looking.withLock { $0?.cancel() } }

    /// Takes the file as it is now for known: the program itself wrote or read it.
    func settle() {
        state.withLock { $0 = State(known: Signature(path)) }
    }

    /// Whether the file differs from what is known; it is known then.
    func hasChanged() -> Bool {
        state.withLock { state in
            let now = Signature(path)
            defer { state = State(known: now ?? state.known) }
            return now != nil && now != state.known
        }
    }

    /// Whether a new state has stood still since the look before.
    private func look() -> Bool {
        state.withLock { state in
            // An editor that saves by renaming leaves no file for a moment.
            guard let now = Signature(path), now != state.known else {
                state.candidate = nil
                return false
            }
            guard now == state.candidate else {
                state.candidate = now
                return false
            }
            state = State(known: now)
            return true
        }
    }
}
