import Practice
import Trainer

extension Performer {
    /// What a full interview asks for.
    func loop(_ effect: LoopEffect) throws -> [Event] {
        switch effect {
        case .open:
            recorder.stop()
            try desk.reloadBank()
            return [.loop(try desk.openLoop())]
        case .begin: return [.loop(try desk.beginLoop())]
        case .hold(let part):
            switch try desk.hold(part) {
            case .session(let session): return [.session(session, restored: nil)]
            case .mock(let id): return [.mock(.opened(try desk.openMock(id)))]
            }
        }
    }
}
