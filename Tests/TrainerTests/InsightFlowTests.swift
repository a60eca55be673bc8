import Practice
import Questions
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct InsightFlowTests {
    private func app(_ event: Event, _ keys: Key..., size: Size = Size(columns: 80, rows: 24)) -> App {
        var app = App(size: size)
        for event in [event] + keys.map(Event.key) { _ = app.update(event, at: 0) }
        return app
    }

    private func press(_ key: Key, _ app: inout App) -> [Effect] { app.update(.key(key), at: 0) }

    @Test func homeLeadsToBoth() throws {
        var app = app(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []))
        #expect(press(.character("w"), &app) == [.loadTopics])
        #expect(press(.character("s"), &app) == [.loadStatistics])
    }

    @Test(arguments: [Key.enter, .character("d")]) func oneKeyDrillsTheTopicInHand(_ key: Key) throws {
        let overview = try Samples.topics()
        var app = app(.topics(overview), .down, .down)
        #expect(press(key, &app) == [.drill([overview.topics[2].topic])])
        #expect(press(.character("b"), &app) == [.browse(query: "topic:\(overview.topics[2].topic)", isSearching: false)])
        #expect(press(.escape, &app) == [.loadHome])
    }

    /// Wherever the cursor is led it stays on a topic, and that topic is on screen.
    @Test func theCursorStaysInSight() throws {
        let overview = try Samples.topics()
        var app = app(.topics(overview))
        for key in [Key.end, .down, .pageDown, .up, .pageUp, .home, .up, .pageUp, .pageDown, .pageDown] {
            for size in [Size(columns: 40, rows: 10), Size(columns: 80, rows: 24)] {
                _ = app.update(.resized(size), at: 0)
                _ = press(key, &app)
                guard case .topics(let view) = app.view else { return }
                let name = try #require(view.current?.topic)
                #expect(app.render().text.contains("› \(name.prefix(12))"), "\(key) at \(size)")
            }
        }
    }

    @Test func noTopicsNoDrill() throws {
        var app = app(.topics(try Samples.topics(isEmpty: true)), .down, .end)
        #expect(press(.enter, &app).isEmpty)
        #expect(app.render().text.contains("There are no questions"))
    }

    /// The line under the picture has the exact values of the place that the cursor is on.
    @Test func exactValuesUnderTheCursor() throws {
        let statistics = try Samples.statistics()
        var app = app(.statistics(statistics))
        let today = try #require(statistics.days.last)
        #expect(app.render().text.contains("\(DateText.full(today.day))   \(today.reviews) answer"))
        _ = press(.up, &app)
        let yesterday = try #require(statistics.days.last { $0.day == today.day + -1 })
        #expect(app.render().text.contains("\(DateText.full(yesterday.day))   \(yesterday.reviews) answers"))
        _ = press(.left, &app)
        #expect(app.render().text.contains(DateText.full(today.day + -8)))
        _ = press(.tab, &app)
        _ = press(.left, &app)
        let week = try #require(statistics.totals.weeks.dropLast().last)
        #expect(app.render().text.contains("week of \(DateText.full(week.monday))   recalled \(week.all.recalled) of \(week.all.answers)"))
        _ = press(.tab, &app)
        #expect(app.render().text.contains("predicted 90 to 100 %"))
        _ = press(.tab, &app)
        _ = press(.right, &app)
        let tomorrow = statistics.forecast.days[1]
        #expect(app.render().text.contains("\(DateText.full(tomorrow.day))   \(tomorrow.items) question"))
    }

    @Test func pagesGoRound() throws {
        var app = app(.statistics(try Samples.statistics()))
        for page in StatisticsPage.allCases.dropFirst() + [.days] {
            _ = press(.tab, &app)
            guard case .statistics(let view) = app.view else { return }
            #expect(view.page == page)
        }
        _ = press(.backTab, &app)
        guard case .statistics(let view) = app.view else { return }
        #expect(view.page == .leeches)
    }

    /// Whatever is pressed wherever, the cursor stays within the picture.
    @Test func cursorsStayWithin() throws {
        let keys: [Key] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .tab, .backTab, .character("x"), .character("e")]
        for isEmpty in [false, true] {
            for size in [Size(columns: 120, rows: 40), Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)] {
                var app = app(.statistics(try Samples.statistics(isEmpty: isEmpty)), size: size)
                var state: UInt64 = 7
                for _ in 0..<400 {
                    state = state &* 6_364_136_223_846_793_005 &+ 1
                    let key = keys[Int(state >> 33) % keys.count]
                    let effects = press(key, &app)
                    #expect(effects.allSatisfy { if case .loadHome = $0 { false } else { true } })
                    #expect(app.render().size == size)
                }
            }
        }
    }

    @Test func oneKeySuspendsALeechAndBringsItBack() throws {
        var app = app(.statistics(try Samples.statistics()), .backTab)
        let leech = try Samples.id("ml-theory/regularization/hopeless")
        #expect(press(.character("x"), &app) == [.setSuspended(leech, true)])
        _ = app.update(.suspensionSet(leech, true), at: 0)
        #expect(app.render().text.contains("suspended"))
        #expect(press(.character("x"), &app) == [.setSuspended(leech, false)])
        #expect(press(.character("e"), &app) == [.edit(leech, counts: true)])
    }

    /// The keys for leeches do nothing on other pages.
    @Test func nothingToSuspendElsewhere() throws {
        var app = app(.statistics(try Samples.statistics()))
        #expect(press(.character("x"), &app).isEmpty)
        #expect(press(.character("e"), &app).isEmpty)
    }
}

@Suite struct ChartTests {
    @Test func eighthsFillTheHeight() {
        let chart = Chart.columns([0, 1, 4, 8, 16, nil], top: 16, height: 2, chosen: 3)
        #expect(chart.map(\.text) == ["    █ ", " ▁▄██·", "───↑──"])
    }

    @Test func anythingAboveNothingIsSeen() {
        #expect(Chart.columns([0.001], top: 1000, height: 5).dropLast().map(\.text) == [" ", " ", " ", " ", "▁"])
        #expect(Chart.bar(0.0001, width: 10).text.hasPrefix("━ "))
        #expect(Chart.bar(0, width: 3).text == "   ")
    }

    @Test func valuesBeyondTheScaleStayOnIt() {
        #expect(Chart.columns([99, -5, .infinity, .nan], top: 1, height: 1).first?.text == "█ ··")
        #expect(Chart.spark([-1, 0, 0.5, 1, 7, nil, .nan]) == "▁▁▅██·▁")
        #expect(Chart.interval(low: -3, mean: 0.5, high: 9, width: 5).text == "━━●━━")
        #expect(Chart.interval(low: 0.2, mean: 0.9, high: 0.1, width: 0).text.isEmpty)
        #expect(Chart.bar(2, width: 4, mark: 9).text == "━━━┃")
    }

    @Test func intervalStandsWhereItsEndsAre() {
        #expect(Chart.interval(low: 0.2, mean: 0.45, high: 0.7, width: 10).text == "──━━●━━━──")
    }
}
