import Practice
import Screen
import Terminal
import Trainer

/// Reads the terminal, lets the app decide, does what it asks and paints what it shows.
enum RunLoop {
    static func run(_ desk: Desk, colours: ColourChoice, opening: [Effect]) throws {
        let terminal = try Terminal(colours: colours)
        defer { terminal.close() }
        var app = App(size: terminal.size, now: Clock.monotonic())
        let performer = Performer(desk: desk, terminal: terminal)
        process(opening, &app, performer, terminal)
        while !performer.isDone {
            for event in performer.mailbox.take() { handle(event, &app, performer, terminal) }
            if performer.isDone { break }
            // The setting may have changed a key ago; nothing happens where it did not.
            terminal.listenToMouse(desk.settings.mouse)
            terminal.paint(app.render())
            switch terminal.read(timeout: app.patience) {
            case .key(let key): handle(.key(key), &app, performer, terminal)
            case .paste(let text): handle(.paste(text), &app, performer, terminal)
            case .mouse(let action): handle(.mouse(action), &app, performer, terminal)
            case .resize(let size): handle(.resized(size), &app, performer, terminal)
            case .wake, .idle: handle(.tick, &app, performer, terminal)
            case .closed: return
            }
        }
    }

    private static func handle(_ event: Event, _ app: inout App, _ performer: Performer, _ terminal: Terminal) {
        process(app.update(event, at: Clock.monotonic()), &app, performer, terminal)
    }

    /// Effects answer with events, which may ask for more.
    private static func process(_ effects: [Effect], _ app: inout App, _ performer: Performer, _ terminal: Terminal) {
        var waiting = effects
        while !waiting.isEmpty, !performer.isDone {
            let effect = waiting.removeFirst()
            for event in performer.perform(effect) { waiting += app.update(event, at: Clock.monotonic()) }
        }
    }
}
