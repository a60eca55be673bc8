import Practice
import Screen
import TestSupport
import Testing

@testable import Trainer

/// A new size is drawn at once, in every state, as if the state had been reached at that size.
@Suite struct ResizeTests {
    private static let large = Size(columns: 120, rows: 40)
    private static let small = Size(columns: 40, rows: 10)

    @Test func everyStateLooksAsIfItHadAlwaysBeenThatLarge() throws {
        for (name, make) in SnapshotTests.screens {
            let expected = try make(Self.large).render()
            for start in [Size(columns: 80, rows: 24), Self.small, Size(columns: 1, rows: 1)] {
                var app = try make(start)
                // The list of questions asks for a preview that the smaller size had no room for.
                guard app.update(.resized(Self.large), at: app.now).isEmpty else { continue }
                // A page down, which leads to these, goes further where more rows are seen.
                if [.settings, .settingValue, .keys, .newKey].contains(app.context) { continue }
                #expect(app.render().text == expected.text, "\(name) from \(start.columns)x\(start.rows)")
            }
        }
    }

    /// 40x10 works in every state: the keys are there, and nothing is drawn over the edges or over each other.
    @Test func everyStateWorksAtTheSmallestSize() throws {
        for (name, make) in SnapshotTests.screens {
            var app = try make(Size(columns: 80, rows: 24))
            _ = app.update(.resized(Self.small), at: app.now)
            let frame = app.render()
            #expect(frame.size == Self.small)
            #expect(!frame.text.contains("spar needs"), "\(name)")
            let footer = try #require(frame.text.split(separator: "\n", omittingEmptySubsequences: false).last)
            let labels = app.keys.commands(in: app.context).filter { $0.label != nil }
            #expect(labels.isEmpty || labels.contains { footer.contains($0.keys.first?.name ?? "?") }, "\(name): «\(footer)»")
            #expect(Set(frame.buttons.filter { $0.row == 9 }.map(\.columns.lowerBound)).count == frame.buttons.count { $0.row == 9 }, "\(name)")
        }
    }

    @Test func belowThatAPlainSentenceSaysSoInEveryState() throws {
        for (name, make) in SnapshotTests.screens {
            var app = try make(Size(columns: 80, rows: 24))
            for size in [Size(columns: 39, rows: 10), Size(columns: 40, rows: 9), Size(columns: 20, rows: 8)] {
                _ = app.update(.resized(size), at: app.now)
                let text = app.render().text.split(separator: "\n").joined(separator: " ")
                #expect(text.hasPrefix("spar needs 40 columns and 10 rows; this window has \(size.columns) by \(size.rows)."), "\(name)")
            }
        }
    }

    @Test func thePointOneIsAtStaysOnScreen() throws {
        var driver = try Driver.session()
        driver.press(.character(" "), .character("d"))
        driver.send(.resized(Self.small))
        #expect(driver.screen.contains("›d [x]"))
        driver.send(.resized(Self.large))
        driver.send(.resized(Size(columns: 60, rows: 11)))
        #expect(driver.screen.contains("›d [x]"))
    }

    @Test func whatIsTypedSurvivesEverySize() throws {
        var driver = try Driver.session()
        driver.press(.character("t"))
        driver.type("The slope stays")
        for size in [Size(columns: 5, rows: 3), Self.small, Self.large, Size(columns: 0, rows: 0)] {
            driver.send(.resized(size))
            driver.type(".")
        }
        driver.send(.resized(Size(columns: 80, rows: 24)))
        #expect(driver.screen.contains("The slope stays...."))
    }
}
