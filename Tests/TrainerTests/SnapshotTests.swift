import Practice
import Questions
import Scheduling
import Screen
import Terminal
import TestSupport
import Testing

@testable import Trainer

/// Every screen at every size that matters, with what each cell means; at 80x24 also as a terminal without colours shows it.
@Suite struct SnapshotTests {
    static let sizes = [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 1, rows: 1)]

    typealias Screens = [(name: String, app: @Sendable (Size) throws -> App)]
    static let screens: Screens = ownScreens + InsightScreens.all

    private static let ownScreens: [(name: String, app: @Sendable (Size) throws -> App)] = [
        ("home", { size in try home(size, Samples.overview()) }),
        (
            "home-open",
            { size in
                var session = try Samples.session()
                session.record(Review(question: session.plan.entries[0].id, moment: .init(milliseconds: 0, offset: 0), duration: 9, grade: .good))
                return try home(size, Samples.overview(open: session))
            }
        ),
        ("home-notice", { size in try home(size, Samples.overview(due: 0), notices: ["2 questions cannot be used; «spar bank check» says why."]) }),
        (
            "home-interview",
            { size in
                var overview = try Samples.overview()
                overview.interview = overview.today + 31
                return try home(size, overview)
            }
        ),
        ("plan", { size in try plan(size, Samples.plan()) }),
        ("plan-computing", { size in try plan(size, nil) }),
        ("question", { size in try driver(size).app }),
        ("question-hint", { size in try driver(size) { $0.press(.character("!"), .character("h")) }.app }),
        ("question-code", { size in try driver(size, [.code]).app }),
        ("choice", { size in try driver(size, [.choice]) { $0.press(.character("b")) }.app }),
        ("choice-wrong", { size in try driver(size, [.choice]) { $0.press(.character("a"), .enter) }.app }),
        ("numeric", { size in try driver(size, [.numeric]) { $0.type("10.2") }.app }),
        (
            "numeric-wrong",
            { size in
                try driver(size, [.numeric]) {
                    $0.type("12"); $0.press(.enter)
                }.app
            }
        ),
        (
            "typing",
            { size in
                try driver(size) {
                    $0.press(.character("t")); $0.type("The slope of L1 stays."); $0.press(.enter); $0.type("So")
                }.app
            }
        ),
        ("reveal", { size in try driver(size) { $0.press(.character("!"), .character(" "), .character("a"), .character("b")) }.app }),
        ("reveal-follow-up", { size in try driver(size) { $0.press(.character(" "), .character("f"), .character("f"), .character("f")) }.app }),
        ("reveal-code", { size in try driver(size, [.code]) { $0.press(.character(" ")) }.app }),
        ("solve", { size in try solving(size) { _ in } }),
        (
            "solve-results",
            { size in
                try solving(size) {
                    $0.judge = { _ in Samples.failing }; $0.press(.character("r"))
                }
            }
        ),
        (
            "solve-rows",
            { size in
                try solving(size, .sql) {
                    $0.judge = { _ in Samples.failingRows }; $0.press(.character("r"))
                }
            }
        ),
        ("solve-running", { size in try solving(size) { $0.app.runs(Samples.failing.tests) } }),
        (
            "solve-claim",
            { size in
                try solving(size) {
                    $0.press(.character("r"), .character(" ")); $0.type("O(n")
                }
            }
        ),
        ("solve-versions", { size in try solving(size) { $0.press(.character("r"), .character("R"), .character("a")) } }),
        (
            "solve-diff",
            { size in
                try solving(size) {
                    $0.press(.character("r")); $0.send(.solving(9, .reset(nil, answer: "def g():\n    pass\n"))); $0.press(.character("d"))
                }
            }
        ),
        (
            "reveal-solved",
            { size in
                try solving(size) {
                    $0.press(.character("r"), .character(" ")); $0.type("n"); $0.press(.enter, .enter)
                }
            }
        ),
        ("menu", { size in try driver(size) { $0.press(.character("s")) }.app }),
        (
            "failure",
            { size in
                try driver(size) {
                    $0.failure = "The disk is full: progress.db could not be written. Free some space and try again.";
                    $0.press(.character(" "), .character("3"))
                }.app
            }
        ),
        ("summary", { size in try summary(size, Samples.recap()) }),
        ("summary-ahead", { size in try summary(size, Samples.recap(more: .ahead)) }),
        ("browse", { size in try browse(size) { $0.press(.down, .character(" "), .down) }.app }),
        (
            "browse-typing",
            { size in
                try browse(size) {
                    $0.press(.character("/")); $0.type("due level:s")
                }.app
            }
        ),
        (
            "browse-problem",
            { size in
                try browse(size) {
                    $0.press(.character("/")); $0.type("due levle:senior "); $0.press(.enter)
                }.app
            }
        ),
        ("browse-empty", { size in try browse(size, "due senior").app }),
        ("browse-offer", { size in try browse(size) { $0.press(.character("p")) }.app }),
        (
            "home-chosen",
            { size in
                var session = try Samples.session(purpose: .selection)
                session.record(Review(question: session.plan.entries[0].id, moment: .init(milliseconds: 0, offset: 0), duration: 9, grade: .good))
                return try home(size, Samples.overview(open: session))
            }
        ),
        ("question-chosen", { size in try browse(size, "tag:lasso") { $0.press(.character("p"), .enter) }.app }),
        ("reading", { size in try browse(size, "tag:lasso") { $0.press(.enter) }.app }),
        ("reading-history", { size in try browse(size, "tag:lasso") { $0.press(.enter, .character("h"), .character("x")) }.app }),
        ("reading-numeric", { size in try browse(size, "kind:numeric") { $0.press(.enter) }.app }),
        ("reading-choice", { size in try browse(size, "kind:choice") { $0.press(.enter) }.app }),
        ("settings", { size in settings(size, keys: [.down]) }),
        ("settings-typing", { size in settings(size, keys: [.enter, .character("7"), .character("0"), .character("0"), .enter]) }),
        (
            "settings-problem",
            { size in settings(size, problems: ["~/.config/spar/config.yml:7: «minuts» is not a setting; did you mean «minutes»?"]) }
        ),
        ("keys", { size in settings(size, keys: [.pageDown, .pageDown, .enter, .down, .pageDown]) }),
        ("new-key", { size in settings(size, keys: [.pageDown, .pageDown, .enter, .down, .enter]) }),
        ("welcome", { size in welcome(size).app }),
        ("welcome-answer", { size in welcome(size, .character(" "), .character("a")).app }),
        ("welcome-start", { size in welcome(size, .character(" "), .enter, .character("b"), .right).app }),
        ("question-wide-code", { size in try wideCode(size).app }),
        ("help", { size in try driver(size) { $0.press(.character("?")) }.app }),
    ]

    static let all: [(name: String, app: @Sendable (Size) throws -> App)] = screens + MockScreens.all

    private static func browse(_ size: Size, _ query: String = "", _ body: (inout Driver) -> Void = { _ in }) throws -> Driver {
        var driver = try Driver.browse(query, columns: size.columns, rows: size.rows)
        body(&driver)
        return driver
    }

    private static func home(_ size: Size, _ overview: DayOverview, notices: [String] = []) throws -> App {
        var app = App(size: size)
        _ = app.update(.home(overview, date: "Mon 23 Nov", notices: notices), at: 0)
        return app
    }

    private static func settings(_ size: Size, keys: [Key] = [], problems: [String] = []) -> App {
        var app = App(size: size)
        var settings = Settings()
        settings.minutes = 40
        let (map, _) = Keymap.reading([.init(.init(.help), [.function(1), .character("?")])])
        let state = SettingsState(settings: settings, keys: map, path: "~/.config/spar/config.yml", problems: problems)
        for event in [.keys(map), .settings(state)] + keys.map(Event.key) { _ = app.update(event, at: 0) }
        return app
    }

    private static func welcome(_ size: Size, _ keys: Key...) -> Driver {
        var driver = Driver(columns: size.columns, rows: size.rows)
        driver.send(.welcome(Settings()))
        for key in keys { driver.press(key) }
        return driver
    }

    private static func wideCode(_ size: Size) throws -> Driver {
        var driver = try driver(size)
        guard let id = driver.sessionView?.session.current?.id else { return driver }
        var question = Samples.question(id)
        question.prompt =
            "What does this print?\n\n```python\nfor name, share in sorted(shares.items(), key=lambda item: (-item[1], item[0])):  # by share\n    print(name)\n```"
        driver.send(.presented(Samples.presentation(question)))
        driver.press(.right)
        return driver
    }

    private static func plan(_ size: Size, _ report: PlanReport?) throws -> App {
        var app = try home(size, Samples.overview())
        _ = app.update(.key(.character("p")), at: 0)
        if let report { _ = app.update(.plan(report, problem: nil), at: 0) }
        return app
    }

    private static func summary(_ size: Size, _ recap: Recap) throws -> App {
        var app = App(size: size)
        _ = app.update(.summary(recap), at: 0)
        return app
    }

    private static func solving(_ size: Size, _ kind: Kind = .code, _ body: (inout Driver) -> Void) throws -> App {
        var driver = Driver(columns: size.columns, rows: size.rows)
        let session = try Samples.session([kind])
        let id = session.plan.entries[0].id
        driver.questions[id] = Samples.question(id, kind)
        driver.answers[id] = kind == .sql ? "SELECT 1\n" : "def f(x):\n    return sorted(x)\n"
        driver.send(.session(session, restored: nil))
        body(&driver)
        return driver.app
    }

    private static func driver(_ size: Size, _ kinds: [Kind] = [.recall, .recall, .recall], _ body: (inout Driver) -> Void = { _ in }) throws
        -> Driver
    {
        var driver = try Driver.session(kinds, columns: size.columns, rows: size.rows)
        body(&driver)
        return driver
    }

    @Test(arguments: sizes.indices) func screens(index: Int) throws {
        let size = Self.sizes[index]
        for (name, make) in Self.all {
            let app = try make(size)
            expectGolden(app.render().snapshot, named: "\(name)-\(size.columns)x\(size.rows)")
        }
    }

    @Test func screensWithoutColours() throws {
        for (name, make) in Self.all {
            let frame = try make(Size(columns: 80, rows: 24)).render()
            expectGolden(frame.text + "\n" + String(repeating: "=", count: 80) + "\n" + frame.looks(Theme(depth: .none)), named: "\(name)-mono")
        }
    }

    /// Drawing never fails, whatever the size, and a resize back gives the same frame again.
    @Test func everySizeDraws() throws {
        for (name, make) in Self.all {
            var app = try make(Size(columns: 80, rows: 24))
            let before = app.render()
            for columns in [0, 1, 2, 7, 39, 40, 41, 59, 60, 79, 200] {
                for rows in [0, 1, 2, 9, 10, 11, 15, 16, 50] {
                    _ = app.update(.resized(Size(columns: columns, rows: rows)), at: app.now)
                    #expect(app.render().size == Size(columns: columns, rows: rows), "\(name)")
                }
            }
            _ = app.update(.resized(Size(columns: 80, rows: 24)), at: app.now)
            #expect(app.render() == before, "\(name) after resizing")
        }
    }
}

extension App {
    /// Lets a run stand where these tests are done.
    mutating func runs(_ tests: [Judgement.Test]) {
        _ = update(.key(.character("r")), at: now)
        for test in tests { _ = update(.solving(9, .tested(test, total: 9)), at: now) }
    }
}
