import Practice
import Questions
import Screen
import TestSupport
import Testing

@testable import Trainer

@Suite struct MockFlowTests {
    @Test func nothingRunsBeforeTheFirstKey() throws {
        let question = try Samples.design()
        var driver = try MockDriver(Samples.mock(question), question)
        try driver.wait(seconds: 30)
        #expect(driver.clock?.elapsed == 0)
        #expect(driver.screen.contains("starts the clock: 10 phases in 45 min"))
        try driver.press(.character("f"))
        #expect(driver.stored.stage == .running, "there is nothing to score yet")
        try driver.press(.enter)
        try driver.wait(seconds: 5)
        #expect(driver.clock?.elapsed == 5000)
        #expect(driver.stored.incidents.map(\.kind) == [.started])
    }

    /// A terminal of 80 by 24 shows bar, clock, prompt and notes, each in rows of its own.
    @Test func everyPartHasItsOwnRowsAt80By24() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 185)
        try driver.type("my own words")
        let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(rows.count == 24)
        #expect(rows[0].contains("Streaming recommendations") && rows[0].contains("3:05 of 45:00"))
        #expect(rows[1].contains("FRAMING") && rows[1].contains("metrics"))
        #expect(rows[2].contains("━"))
        #expect(rows[3].contains("3:05 of 6:00"))
        #expect(rows[4].contains("For what, for whom"))
        let places = try ["Design the system", "my own words", "The product manager", "next phase"].map { text in
            try #require(rows.firstIndex { $0.contains(text) }, "\(text)")
        }
        #expect(places == places.sorted() && Set(places).count == places.count)
        for row in [5, places[1] - 1, places[2] - 1] { #expect(rows[row].contains("────"), "row \(row)") }
        // Nothing is drawn over anything else: each row of the prompt is whole.
        let prompt = Markdown.lines(Samples.prompt, width: 76).map(\.text)
        #expect(rows[6].trimmingPrefix { $0 == " " } == prompt[0])
    }

    @Test func aSmallTerminalStillWorks() throws {
        var driver = try MockDriver.started(columns: 40, rows: 10)
        try driver.type("one\ntwo\nthree\nfour\nfive\nsix")
        try driver.wait(seconds: 181)
        let rows = driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        #expect(rows.count == 10)
        #expect(rows[0].contains("3:01 of 45:00"))
        #expect(rows[1].contains("1/10 FRAMING") && rows[1].contains("of 6:00"))
        #expect(rows.contains { $0.contains("six") })
        #expect(rows.contains { $0.contains("Interviewer") })
        #expect(rows[9].contains("^N"))
    }

    @Test func notesBelongToTheirPhase() throws {
        var driver = try MockDriver.started()
        try driver.type("for the subscribers")
        try driver.press(.control("n"))
        try driver.type("cancellations")
        try driver.press(.control("b"))
        #expect(driver.screen.contains("for the subscribers") && !driver.screen.contains("cancellations"))
        try driver.type(", all of them")
        try driver.press(.control("s"))
        #expect(driver.stored.notes.prefix(3) == ["for the subscribers, all of them", "cancellations", ""])
    }

    /// Letters, digits and marks are notes: none of them is a command.
    @Test func everyCharacterIsText() throws {
        var driver = try MockDriver.started()
        let text = "q?mnfXx /,~!.1 \nsecond"
        try driver.type(text)
        try driver.press(.control("s"))
        #expect(driver.stored.notes[0] == text)
    }

    @Test func wordsLinesUndoAndPaste() throws {
        var driver = try MockDriver.started()
        try driver.type("one two three")
        try driver.press(.alt("b"), .alt("b"))
        try driver.type("and ")
        try driver.press(.control("e"))
        // ^E is the user's editor here, as in a typed answer.
        #expect(driver.effects.contains { if case .compose("one and two three", _) = $0 { true } else { false } })
        driver = try MockDriver.started()
        try driver.type("one two")
        try driver.press(.control("w"), .control("_"))
        try driver.send(.paste("\npasted ^N q\nlines"))
        try driver.press(.control("s"))
        #expect(driver.stored.notes[0] == "one two\npasted ^N q\nlines")
        #expect(driver.stored.clock.phase == 0)
    }

    // MARK: The clock

    @Test func pausesAreRecordedAndDoNotCount() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 10)
        try driver.press(.control("s"))
        try driver.wait(seconds: 100)
        #expect(driver.screen.contains("Paused"))
        try driver.press(.enter)
        try driver.wait(seconds: 5)
        #expect(driver.clock?.elapsed == 15_000)
        #expect(driver.stored.incidents.map(\.kind) == [.started, .paused, .resumed])
    }

    /// The process was stopped or the machine slept: the next event comes much later.
    @Test func timeInWhichTheProgramDidNotRunDoesNotCount() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 10)
        driver.now += 3_600_000
        try driver.send(.tick)
        try driver.wait(seconds: 5)
        #expect(driver.clock?.elapsed == 15_000)
        #expect(driver.screen.contains("spar did not run for 60 min"))
    }

    @Test func stoppingTheProgramStopsTheClock() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 10)
        try driver.type("kept")
        try driver.press(.control("z"))
        #expect(driver.others == [.stop])
        #expect(driver.stored.notes[0] == "kept" && driver.stored.incidents.last?.kind == .paused)
        driver.now += 5_000_000
        try driver.send(.resized(Size(columns: 80, rows: 24)))
        try driver.wait(seconds: 3)
        #expect(driver.clock?.elapsed == 10_000)
        try driver.press(.enter)
        try driver.wait(seconds: 3)
        #expect(driver.clock?.elapsed == 13_000)
    }

    @Test func theEditorsTimeCountsAndItsTextComesBack() throws {
        var driver = try MockDriver.started()
        try driver.type("begun")
        driver.editor = ("begun and ended", 240_000)
        try driver.press(.control("e"))
        try driver.wait(seconds: 1)
        #expect(driver.clock?.elapsed == 241_000)
        #expect(driver.screen.contains("begun and ended"))
        #expect(driver.stored.notes[0] == "begun and ended")
        try driver.press(.control("_"))
        #expect(driver.run?.editor.text == "begun")
    }

    @Test func resizesLoseNoTime() throws {
        var driver = try MockDriver.started()
        for index in 0..<60 {
            driver.now += 250
            try driver.send(.resized(Size(columns: 20 + index * 3, rows: 1 + index)))
        }
        #expect(driver.clock?.elapsed == 15_000)
    }

    @Test func theClockGoesOnUnderTheHelp() throws {
        var driver = try MockDriver.started()
        try driver.press(.function(1))
        #expect(driver.screen.contains("Keys"))
        #expect(driver.app.patience == 1000)
        try driver.wait(seconds: 20)
        try driver.press(.escape)
        #expect(driver.clock?.elapsed == 20_000)
    }

    @Test func anOverrunSaysWhatItTakes() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 480)
        #expect(driver.effects.contains(.signal(.bell)))
        let screen = driver.screen
        #expect(screen.contains("8:00 of 6:00 over"))
        #expect(screen.contains("2:00 too much so far: the next keeps 3:47 of 4:00"))
        #expect(screen.contains("+2"))
    }

    @Test func aPhaseEndsWithOneSignal() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 170)
        #expect(!driver.effects.contains(.signal(.bell)))
        try driver.wait(seconds: 20)
        #expect(driver.effects.count { $0 == .signal(.bell) } == 1, "the probe")
        try driver.wait(seconds: 400)
        #expect(driver.effects.count { $0 == .signal(.bell) } == 2, "the phase, once")
    }

    // MARK: The interviewer

    @Test func probesComeAtTheirMinuteOrWhenAsked() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 179)
        #expect(!driver.screen.contains("Interviewer"))
        try driver.wait(seconds: 1)
        #expect(driver.screen.contains("Interviewer The product manager asks"))
        try driver.press(.control("p"))
        #expect(driver.screen.contains("Interviewer The next episode"))
        try driver.press(.control("p"))
        #expect(driver.screen.contains("no more questions"))
        #expect(driver.stored.incidents.filter { $0.kind == .probe }.map(\.index) == [0, 1])
        // One that was asked for does not come once more at its minute.
        try driver.wait(seconds: 800)
        #expect(driver.stored.incidents.count { $0.kind == .probe } == 2)
    }

    // MARK: Losing nothing

    /// Wherever the program ends, at most a second of typing and of time is gone.
    @Test(arguments: 0..<40) func killedAtAnyMoment(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var driver = try MockDriver.started()
        var history: [(at: Int64, notes: [String], elapsed: Int64)] = []
        for _ in 0..<Int.random(in: 1...200, using: &random) {
            driver.now += Int64.random(in: 10...400, using: &random)
            switch Int.random(in: 0..<20, using: &random) {
            case 0: try driver.press(.control("n"))
            case 1: try driver.press(.control("b"))
            case 2: try driver.send(.paste("pasted\ntext "))
            default: try driver.type(String(UnicodeScalar(UInt8.random(in: 97...122, using: &random))))
            }
            guard let run = driver.run, run.context == .mock else { break }
            history.append((driver.now, run.mock.plan.phases.indices.map { run.notes(of: $0) }, run.mock.clock.elapsed))
            // The loop wakes the app each second where no key comes.
            if Bool.random(using: &random) { try driver.send(.tick) }
        }
        let stored = driver.stored
        let last = try #require(history.last)
        #expect(last.elapsed - stored.clock.elapsed <= 1000)
        let recent = history.filter { $0.at >= last.at - 1400 }
        #expect(
            recent.contains { $0.notes == stored.notes } || history.count < 4,
            "the notes on disk are none of those of the last second")
        try driver.open()
        #expect(driver.clock?.elapsed == stored.clock.elapsed && driver.clock?.isRunning == false)
        #expect(driver.run?.notes(of: stored.clock.phase) == stored.notes[stored.clock.phase])
    }

    @Test func leavingAtOnceKeepsAll() throws {
        var driver = try MockDriver.started()
        try driver.type("last words")
        try driver.press(.control("c"))
        #expect(driver.others == [.quit])
        #expect(driver.stored.notes[0] == "last words" && driver.stored.incidents.last?.kind == .paused)
    }

    @Test func aDiskThatIsFullLosesNothing() throws {
        var driver = try MockDriver.started()
        driver.failure = "The disk is full."
        try driver.type("precious")
        try driver.wait(seconds: 2)
        #expect(driver.screen.contains("The disk is full."))
        #expect(driver.stored.notes[0].isEmpty)
        driver.failure = nil
        try driver.wait(seconds: 2)
        #expect(driver.stored.notes[0] == "precious")
    }

    @Test func leftAndTakenUpAgain() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 100)
        try driver.type("here")
        try driver.press(.escape)
        #expect(driver.screen.contains("Paused"))
        try driver.press(.escape)
        #expect(driver.screen.contains("Mock interviews"))
        try driver.open()
        #expect(driver.screen.contains("1:40 of 45:00"))
        try driver.press(.enter)
        try driver.wait(seconds: 10)
        #expect(driver.clock?.elapsed == 110_000)
        #expect(driver.screen.contains("here"))
    }

    @Test func givingUpAsksTwice() throws {
        var driver = try MockDriver.started()
        try driver.press(.escape, .character("X"), .enter)
        #expect(driver.stored.stage == .running && driver.run?.mock.clock.isRunning == true)
        try driver.press(.escape, .character("X"), .character("X"))
        #expect(driver.stored.stage == .dropped)
    }

    @Test func endingEarlyAsksTwice() throws {
        var driver = try MockDriver.started()
        try driver.press(.escape, .character("f"))
        #expect(driver.stored.stage == .running && driver.screen.contains("f once more ends the interview"))
        try driver.press(.enter, .escape, .character("f"))
        #expect(driver.stored.stage == .running, "a key between takes it back")
        try driver.press(.character("f"))
        #expect(driver.stored.stage == .scoring)
    }

    @Test func whatWasAskedStandsBelowTheWholePrompt() throws {
        var driver = try MockDriver.started(columns: 40, rows: 10)
        try driver.press(.control("p"), .control("o"))
        for _ in 0..<60 { try driver.press(.down) }
        #expect(driver.screen.contains("Interviewer"))
    }

    @Test func theKeyThatOpensTheHelpClosesIt() throws {
        var driver = try MockDriver.started()
        try driver.press(.function(1))
        #expect(driver.app.context == .help)
        try driver.press(.function(1))
        #expect(driver.app.context == .mock)
    }

    // MARK: Long ones

    /// Eight hours: what is kept of time and journal does not grow, and nothing is written twice.
    @Test func eightHoursAreNoMoreThanOne() throws {
        var driver = try MockDriver.started()
        try driver.wait(seconds: 8 * 3600)
        #expect(driver.clock?.elapsed == 28_800_000)
        #expect(driver.run?.mock.incidents.count ?? 0 < 10)
        let kept = driver.effects.compactMap { if case .keep(let journal) = $0 { journal } else { nil } }
        #expect(kept.count <= 8 * 3600 + 10)
        #expect(kept.allSatisfy { $0.notes.isEmpty }, "nothing was typed, so no notes are written")
        #expect(driver.screen.contains("8:00:00 of 45:00 over"))
    }

    /// Notes are written when they changed, and only those of that phase.
    @Test func onlyWhatChangedIsWritten() throws {
        let question = try Samples.design()
        let long = String(repeating: "a line of notes that is long enough to wrap in a terminal of this width\n", count: 1400)
        var driver = try MockDriver(Samples.mock(question, spent: [1000], notes: Array(repeating: long, count: 10)), question)
        try driver.press(.enter)
        try driver.wait(seconds: 3)
        try driver.type("x")
        try driver.wait(seconds: 3)
        let kept = driver.effects.compactMap { if case .keep(let journal) = $0 { journal.notes } else { nil } }.filter { !$0.isEmpty }
        #expect(kept.map { Array($0.keys) } == [[0]])
        #expect(driver.stored.notes[0] == long + "x")
    }

    /// Whatever keys are pressed at whatever size: there is a screen, and what is written is what was typed.
    @Test(arguments: 0..<60) func anyKeysAtAnySize(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        var driver = try MockDriver.started()
        let keys: [Key] = [
            .enter, .escape, .control("n"), .control("b"), .control("p"), .control("e"), .control("s"), .control("o"), .control("z"), .function(1),
            .character("f"), .character("a"), .character("q"), .character("X"), .character("m"), .character("c"), .character("s"), .character(" "),
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .backspace, .control("w"), .control("_"), .tab,
        ]
        driver.editor = ("from the editor", 3000)
        for _ in 0..<120 {
            driver.now += Int64.random(in: 0...1500, using: &random)
            switch Int.random(in: 0..<10, using: &random) {
            case 0:
                let size = Size(columns: Int.random(in: 0...130, using: &random), rows: Int.random(in: 0...45, using: &random))
                try driver.send(.resized(size))
            case 1: try driver.send(.tick)
            case 2: try driver.send(.paste("one\ntwo"))
            default: try driver.press(keys.randomElement(using: &random) ?? .enter)
            }
            #expect(driver.app.render().size == driver.app.size)
            if let run = driver.run, !run.mock.clock.isRunning {
                #expect(run.notes(of: run.mock.clock.phase) == driver.stored.notes[run.mock.clock.phase])
            }
        }
    }
}
