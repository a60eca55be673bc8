import Practice
import Questions
import Screen

/// Mock interviews on screen: choosing one, holding it, scoring it, and what came of it.
package enum MockView: Sendable {
    case list(MockListView)
    case run(MockRunView)
    case score(MockScoreView)
    case result(MockResultView)

    package var context: Context {
        switch self {
        case .list(let view): view.context
        case .run(let view): view.context
        case .score: .mockScore
        case .result(let view): view.context
        }
    }

    /// The view that an opened mock needs at the stage it is in.
    static func opening(_ opening: MockOpening, now: Int64) -> MockView? {
        switch opening.mock.stage {
        case .done, .dropped: return .result(MockResultView(opening))
        case .scoring: return opening.question.map { .score(MockScoreView(opening, $0)) }
        case .running: return opening.question.map { .run(MockRunView(opening, $0, now: now)) }
        }
    }

    mutating func update(_ event: Event, now: Int64, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        switch event {
        case .mock(.listed(let contents)):
            if case .list(var list) = self {
                list.contents = contents
                self = .list(list)
            } else {
                self = .list(MockListView(contents))
            }
            return []
        case .mock(.opened(let opening)):
            if let view = Self.opening(opening, now: now) { self = view }
            return []
        case .mock(.recorder(let text, let isBad)):
            notice = App.Notice(text: text, tone: isBad ? .bad : .plain)
            return []
        default: break
        }
        guard case .run(var run) = self else { return [] }
        let effects = run.update(event, now: now, layout: layout, notice: &notice)
        self = .run(run)
        return effects
    }

    mutating func type(_ key: Key, now: Int64, layout: Layout) -> [Effect]? {
        guard case .run(var run) = self else { return nil }
        let effects = run.type(key, now: now, layout: layout)
        self = .run(run)
        return effects
    }

    mutating func perform(_ command: CommandID, _ key: Key, now: Int64, layout: Layout, notice: inout App.Notice?) -> [Effect] {
        switch self {
        case .list(var view):
            let effects = view.perform(command, layout: layout)
            self = .list(view)
            return effects
        case .run(var view):
            let effects = view.perform(command, now: now, layout: layout, notice: &notice)
            self = .run(view)
            return effects
        case .score(var view):
            let effects = view.perform(command, key, layout: layout)
            self = .score(view)
            return effects
        case .result(var view):
            let effects = view.perform(command, layout: layout)
            self = .result(view)
            return effects
        }
    }

    mutating func paste(_ text: String, now: Int64, layout: Layout) {
        guard case .run(var run) = self else { return }
        run.paste(text, now: now, layout: layout)
        self = .run(run)
    }

    /// The interview stands from now on, because the program is left or stopped; what is not written yet is.
    mutating func halt(_ now: Int64) -> [Effect] {
        guard case .run(var run) = self else { return [] }
        let effects = run.pause(now)
        self = .run(run)
        return effects
    }

    func render(_ painter: inout Painter) {
        switch self {
        case .list(let view): view.render(&painter)
        case .run(let view): view.render(&painter)
        case .score(let view): view.render(&painter)
        case .result(let view): view.render(&painter)
        }
    }
}
