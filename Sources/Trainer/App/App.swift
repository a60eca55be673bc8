import Practice
import Questions
import Screen

/// The whole state of the program on screen: changed by `update`, drawn by `render`, nothing else.
package struct App: Sendable {
    package enum View: Sendable {
        /// Before the first overview has arrived.
        case starting
        case home(HomeView)
        case session(SessionView)
        case summary(SummaryView)
        case browse(BrowseView)
        case settings(SettingsView)
        case mock(MockView)
        case loop(LoopView)
        case topics(TopicsView)
        case statistics(StatisticsView)
        case plan(PlanView)
        case welcome(WelcomeView)
    }

    package var size: Size
    /// Which keys do what.
    package private(set) var keys = Keymap.standard
    package var view: View = .starting
    /// How far the help is scrolled, or nil while it is closed.
    package var help: Int?
    /// One sentence about what just happened; the next key clears it.
    package var notice: Notice?
    /// The list of questions as it was left, to come back to.
    var leftBrowse: BrowseView?
    /// Whether a session was begun from the list, so that Esc goes back there.
    var cameFromBrowse = false
    /// Whether a part of a full interview is held, so that its end leads back there.
    var isInLoop = false
    /// Milliseconds of a clock that never goes back, at the last event.
    package var now: Int64

    package struct Notice: Hashable, Sendable {
        package enum Tone: Sendable { case plain, good, bad }
        package var text: String
        package var tone: Tone
    }

    package init(size: Size, now: Int64 = 0) {
        self.size = size
        self.now = now
    }

    var layout: Layout { Layout(size, keys: keys) }

    /// Takes an event in and says what is to be done.
    package mutating func update(_ event: Event, at now: Int64) -> [Effect] {
        self.now = now
        switch event {
        case .resized(let size):
            self.size = size
            if case .session(var session) = view {
                session.keepPointVisible(layout)
                view = .session(session)
            }
            return updateBrowse(event) + updateMock(event)
        case .tick: return tick() + updateBrowse(event) + updateMock(event)
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let action): return point(action)
        case .failed(let message):
            notice = Notice(text: message, tone: .bad)
            if case .session(var session) = view {
                session.isWaiting = false
                view = .session(session)
            }
            return updateMock(event)
        case .home(let overview, let date, let notices):
            leave()
            cameFromBrowse = false
            isInLoop = false
            view = .home(HomeView(overview: overview, date: date, notices: notices))
            return []
        case .welcome(let settings):
            view = .welcome(WelcomeView(settings: settings, now: now))
            return []
        case .nothingToDo(let text):
            notice = Notice(text: text, tone: .plain)
            return []
        case .summary(let recap):
            view = .summary(SummaryView(recap: recap))
            return []
        case .undone(let text):
            notice = Notice(text: text, tone: .good)
            if case .home = view { return [.loadHome] }
            return []
        case .session(let session, let restored): return begin(session, restored: restored)
        case .edited: return updateSession(event) + updateBrowse(event) + updateStatistics(event)
        case .presented, .unavailable, .recorded, .skipped, .composed, .solving: return updateSession(event) + updateBrowse(event)
        case .keys(let keys):
            self.keys = keys
            return []
        case .plan(let report, let problem):
            // Who has gone elsewhere meanwhile is left in peace.
            guard case .plan(var plan) = view else { return [] }
            plan.report = report
            plan.problem = problem
            view = .plan(plan)
            return []
        case .settings(let state):
            if case .settings(var settings) = view {
                settings.state = state
                view = .settings(settings)
            } else {
                leave()
                view = .settings(SettingsView(state: state))
            }
            return []
        case .browse(let contents, let query, let isSearching): return browse(contents, query, isSearching)
        case .previewed, .opened, .words: return updateBrowse(event)
        case .mock: return updateMock(event)
        case .loop(let state):
            leave()
            isInLoop = state.next != nil
            view = .loop(LoopView(state))
            return []
        case .suspensionSet: return updateBrowse(event) + updateStatistics(event)
        case .topics(let overview):
            leave()
            view = .topics(TopicsView(overview))
            return []
        case .statistics(let statistics):
            leave()
            view = .statistics(StatisticsView(statistics))
            return []
        }
    }

    private mutating func browse(_ contents: BrowseContents, _ query: String?, _ isSearching: Bool) -> [Effect] {
        leave()
        cameFromBrowse = false
        var browse = BrowseView(contents, query: query ?? "", isSearching: isSearching)
        if query == nil, let leftBrowse { browse = BrowseView(contents, resuming: leftBrowse) }
        let effects = browse.needed(layout)
        view = .browse(browse)
        return effects
    }

    private mutating func updateBrowse(_ event: Event) -> [Effect] {
        guard case .browse(var browse) = view else { return [] }
        let effects = browse.update(event, layout: layout, notice: &notice)
        view = .browse(browse)
        return effects
    }

    private mutating func updateMock(_ event: Event) -> [Effect] {
        if case .mock(var mock) = view {
            let effects = mock.update(event, now: now, layout: layout, notice: &notice)
            view = .mock(mock)
            return effects
        }
        switch event {
        case .mock(.listed(let contents)):
            leave()
            view = .mock(.list(MockListView(contents)))
        case .mock(.opened(let opening)):
            guard let mock = MockView.opening(opening, now: now) else { return [] }
            leave()
            view = .mock(mock)
        default: break
        }
        return []
    }

    private mutating func updateStatistics(_ event: Event) -> [Effect] {
        guard case .statistics(var statistics) = view else { return [] }
        statistics.update(event, notice: &notice)
        view = .statistics(statistics)
        return []
    }

    /// Keeps the list of questions when another screen takes its place.
    private mutating func leave() {
        if case .browse(let browse) = view { leftBrowse = browse }
    }

    /// Milliseconds after which a tick is wanted where no key comes; nil where nothing waits for one.
    package var patience: Int? {
        switch view {
        // The clock on screen changes once a second.
        case .session: help == nil ? 1000 : nil
        case .browse(let browse): browse.isReadingWords ? 0 : nil
        // The clock goes on under the help too.
        case .mock(.run): 1000
        default: nil
        }
    }

    private mutating func begin(_ session: Session, restored: Review?) -> [Effect] {
        leave()
        var next = SessionView(session: session, now: now)
        next.restored = restored
        view = .session(next)
        guard let current = session.current else { return [.finish(session)] }
        return [.present(current.id, counts: session.plan.purpose.counts)]
    }

    private mutating func updateSession(_ event: Event) -> [Effect] {
        guard case .session(var session) = view else { return [] }
        let effects = session.update(event, now: now, keys: keys, notice: &notice)
        view = .session(session)
        return effects
    }

    private mutating func tick() -> [Effect] {
        guard case .session(var session) = view else { return [] }
        let effects = session.tick(now)
        view = .session(session)
        return effects
    }

    private mutating func paste(_ text: String) -> [Effect] {
        guard help == nil else { return [] }
        switch view {
        case .session(var session):
            session.paste(text, now: now, layout: layout)
            view = .session(session)
        case .browse(var browse):
            let effects = browse.paste(text, layout: layout)
            view = .browse(browse)
            return effects
        case .settings(var settings):
            settings.paste(text)
            view = .settings(settings)
        case .mock(var mock):
            mock.paste(text, now: now, layout: layout)
            view = .mock(mock)
        default: break
        }
        return []
    }

    /// A click presses the key that is drawn there; the wheel goes three rows up or down.
    private mutating func point(_ action: MouseAction) -> [Effect] {
        switch action {
        case .press(let place): return render().key(at: place).map { press($0) } ?? []
        case .wheelUp, .wheelDown:
            let isUp = action == .wheelUp
            let key = keys.key(isUp ? .scrollUp : .scrollDown, in: context) ?? (isUp ? .up : .down)
            return (0..<3).flatMap { _ in press(key) }
        }
    }

    /// Where keys go now.
    package var context: Context {
        if help != nil { return .help }
        switch view {
        case .starting: return .starting
        case .home: return .home
        case .session(let session): return session.context
        case .summary: return .summary
        case .browse(let browse): return browse.context
        case .settings(let settings): return settings.context
        case .mock(let mock): return mock.context
        case .loop: return .loop
        case .topics: return .topics
        case .statistics: return .statistics
        case .plan: return .plan
        case .welcome(let welcome): return welcome.context
        }
    }

    private mutating func press(_ key: Key) -> [Effect] {
        // Leaving and stopping work everywhere, typing included.
        if key == .control("c") { return halt() + [.quit] }
        if key == .control("z") { return halt() + [.stop] }
        notice = nil
        if case .mock(var mock) = view, help == nil, let effects = mock.type(key, now: now, layout: layout) {
            view = .mock(mock)
            return effects
        }
        if case .session(var session) = view, help == nil {
            if let effects = session.type(key, now: now, layout: layout) {
                view = .session(session)
                return effects
            }
        }
        if case .browse(var browse) = view, help == nil, let effects = browse.type(key, layout: layout) {
            view = .browse(browse)
            return effects
        }
        if case .settings(var settings) = view, help == nil, let effects = settings.type(key, keys, notice: &notice) {
            view = .settings(settings)
            return effects
        }
        // What opened the help closes it too.
        if help != nil, keys.command(for: key, in: underlyingContext) == .help { return perform(.help, key) }
        guard let command = keys.command(for: key, in: context) else { return [] }
        return perform(command, key)
    }

    /// Stops a clock that must not go on while the program is away.
    private mutating func halt() -> [Effect] {
        guard case .mock(var mock) = view else { return [] }
        let effects = mock.halt(now)
        view = .mock(mock)
        return effects
    }

    private mutating func perform(_ command: CommandID, _ key: Key) -> [Effect] {
        if command == .help {
            help = help == nil ? 0 : nil
            return []
        }
        if let scroll = help { return performInHelp(command, scroll) }
        if isInLoop, leadsBackToLoop(command) { return [.loop(.open)] }
        if command == .back, leadsBackToBrowse { return [.browse(query: nil, isSearching: false)] }
        switch view {
        case .starting: return command == .leave ? [.quit] : []
        case .home where command == .plan:
            view = .plan(PlanView())
            return [.loadPlan]
        case .home(var home):
            let effects = home.perform(command, in: layout)
            view = .home(home)
            return effects
        case .summary(var summary):
            let effects = summary.perform(command, in: layout)
            view = .summary(summary)
            return effects
        case .welcome(var welcome):
            let effects = welcome.perform(command, key, in: layout)
            view = .welcome(welcome)
            return effects
        case .browse(var browse):
            let effects = browse.perform(command, layout: layout, notice: &notice)
            view = .browse(browse)
            if effects.contains(where: { if case .practise = $0 { true } else { false } }) { cameFromBrowse = true }
            return effects
        case .plan(var plan):
            let effects = plan.perform(command, in: layout)
            view = .plan(plan)
            return effects
        case .settings(var settings):
            let effects = settings.perform(command, in: layout, notice: &notice)
            view = .settings(settings)
            return effects
        case .loop(var loop):
            let effects = loop.perform(command, layout: layout, notice: &notice)
            view = .loop(loop)
            return effects
        case .mock(var mock):
            let effects = mock.perform(command, key, now: now, layout: layout, notice: &notice)
            view = .mock(mock)
            return isInLoop ? effects.map { $0 == .mock(.list) ? .loop(.open) : $0 } : effects
        case .topics(var topics):
            let effects = topics.perform(command, in: layout)
            view = .topics(topics)
            return effects
        case .statistics(var statistics):
            let effects = statistics.perform(command, in: layout)
            view = .statistics(statistics)
            return effects
        case .session(var session):
            let effects = session.perform(command, key, now: now, layout: layout, notice: &notice)
            view = .session(session)
            return isInLoop ? effects.map { $0 == .loadHome ? .loop(.open) : $0 } : effects
        }
    }

    /// Whether the session, or what it amounted to, was begun from the list of questions and Esc goes back there.
    private var leadsBackToBrowse: Bool {
        switch view {
        case .session(let session): cameFromBrowse && !session.isWaiting && session.context != .menu
        case .summary: cameFromBrowse
        default: false
        }
    }

    /// Whether a command would leave a part of a full interview that is done or was put down.
    private func leadsBackToLoop(_ command: CommandID) -> Bool {
        switch (view, command) {
        case (.summary, .start), (.summary, .back), (.summary, .leave), (.mock(.list), .back), (.mock(.list), .leave): true
        default: false
        }
    }

    private mutating func performInHelp(_ command: CommandID, _ scroll: Int) -> [Effect] {
        let rows = HelpView.lines(for: underlyingContext, keys, width: layout.width).count
        let page = layout.bodyRows(panel: 0)
        help = command == .back || command == .leave ? nil : Scroll.moved(scroll, command, count: rows, rows: page)
        return []
    }

    /// What the help speaks of: the screen under it.
    package var underlyingContext: Context {
        var copy = self
        copy.help = nil
        return copy.context
    }
}
