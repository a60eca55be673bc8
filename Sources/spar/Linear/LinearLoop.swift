import Practice
import Screen
import Trainer

/// A full interview as plain lines.
struct LinearLoop {
    private let desk: Desk
    private let io = LineIO()

    init(desk: Desk) { self.desk = desk }

    func run() throws {
        while true {
            try desk.reloadBank()
            let state = try desk.openLoop()
            io.say("")
            io.say("Interview loop, begun \(DateText.short(state.loop.started)).")
            for line in LoopText.lines(state, width: 78) { io.say(line.text) }
            guard let next = state.next else {
                guard let line = io.ask("Enter leaves; n begins another loop."), line == "n" else { return }
                _ = try desk.beginLoop()
                continue
            }
            let parts = state.loop.parts.map(\.rawValue).joined(separator: ", ")
            guard let line = io.ask("Enter holds \(next.rawValue); or type one of \(parts). q leaves, and keeps the loop."), line != "q" else {
                return
            }
            let part = line.isEmpty ? next : state.loop.parts.first { $0.rawValue == line.lowercased() }
            guard let part, !(state.progress[part]?.isDone ?? false) else {
                io.say(part == nil ? "«\(line)» is not one of these." : "That part is done.")
                continue
            }
            switch try desk.hold(part) {
            case .session(let session): try LinearSession(desk: desk).run(session, backTo: "the loop")
            case .mock(let id): try LinearMock(desk: desk).run(id)
            }
        }
    }
}
