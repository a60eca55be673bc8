import Practice
import Questions
import Scheduling
import Screen
import TestSupport
import Testing

@testable import Trainer

/// Keys in the list of questions.
@Suite struct BrowseFlowTests {
    @Test func questionsAreSortedByTrackTopicAndLevel() throws {
        let driver = try Driver.browse()
        #expect(driver.listed == ["plain", "ranking", "bins", "sixty", "share", "early-stopping", "zeros"])
        #expect(driver.screen.contains("theory · regularization"))
        #expect(driver.screen.contains("With … users"))
    }

    @Test func homeLeadsToTheListAndToASearch() throws {
        var driver = Driver()
        driver.contents = try Samples.contents()
        driver.send(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []))
        driver.press(.character("b"))
        #expect(driver.listed.count == 7)
        driver.press(.escape)
        #expect(driver.effects.last == .loadHome)
        driver.send(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []))
        driver.press(.character("/"))
        driver.type("due")
        #expect(driver.app.context == .search)
        #expect(driver.listed == ["sixty", "zeros"])
    }

    @Test func theListNarrowsWithEveryKey() throws {
        var driver = try Driver.browse()
        driver.press(.character("/"))
        var counts: [Int] = []
        for character in "topic:reg" {
            driver.type(String(character))
            counts.append(driver.listed.count)
            #expect(driver.browseView?.problem == nil)
        }
        #expect(counts.last == 3)
        driver.type(" -kind:numeric")
        #expect(driver.listed == ["early-stopping", "zeros"])
        driver.press(.enter)
        #expect(driver.app.context == .browse)
        #expect(driver.listed == ["early-stopping", "zeros"])
        driver.press(.escape)
        #expect(driver.listed.count == 7)
    }

    /// While a term is being typed there is no error; a finished one says what is wrong, and the list stays.
    @Test func onlyFinishedTermsAreErrors() throws {
        var driver = try Driver.browse("due")
        driver.press(.character("/"))
        driver.type(" levle:senior")
        #expect(!driver.screen.contains("not a field"))
        driver.press(.enter)
        #expect(driver.app.context == .search)
        #expect(driver.screen.contains("«levle» is not a field; did you mean level:?"))
        #expect(driver.listed == ["sixty", "zeros"])
        for _ in 0..<"levle:senior".count { driver.press(.backspace) }
        driver.type("level:senior")
        driver.press(.enter)
        #expect(driver.listed == ["zeros"])
    }

    @Test func escapePutsTheQueryBack() throws {
        var driver = try Driver.browse("due")
        driver.press(.down, .character("/"))
        driver.type(" new")
        #expect(driver.listed.isEmpty)
        driver.press(.escape)
        #expect(driver.listed == ["sixty", "zeros"])
        #expect(driver.browseView?.text == "due")
    }

    @Test func tabCompletes() throws {
        var driver = try Driver.browse()
        driver.press(.character("/"))
        driver.type("to")
        driver.press(.tab)
        driver.type("cal")
        driver.press(.tab)
        #expect(driver.browseView?.text == "topic:calibration ")
        #expect(driver.listed == ["bins", "sixty"])
    }

    @Test func commandLettersAreTextInTheSearch() throws {
        var driver = try Driver.browse()
        driver.press(.character("/"))
        driver.type("q?jkxpeM /")
        #expect(driver.browseView?.text == "q?jkxpeM /")
        #expect(driver.effects.isEmpty)
        driver.send(.paste("two\nlines"))
        #expect(driver.browseView?.text == "q?jkxpeM /two lines")
    }

    /// Words are found in the whole prompt once it was read, in the title before; the list follows without a key.
    @Test func wordsOfThePromptAreFoundOnceTheyAreRead() throws {
        var driver = try Driver.browse()
        driver.press(.character("/"))
        driver.type("exactly zero")
        #expect(driver.listed.isEmpty)
        #expect(driver.app.patience == 0)
        driver.rest()
        #expect(driver.app.patience == nil)
        #expect(driver.listed.count == 6)
        // A question that cannot be read is not asked for again and again.
        #expect(driver.effects.count { if case .readWords = $0 { true } else { false } } == 1)
    }

    @Test func theCursorMovesAndStaysWithItsQuestion() throws {
        var driver = try Driver.browse()
        driver.press(.down, .character("j"), .character("k"), .up, .up)
        #expect(driver.current == "plain")
        driver.press(.character("G"))
        #expect(driver.current == "zeros")
        driver.press(.down, .pageUp, .character("g"), .end, .up)
        #expect(driver.current == "early-stopping")
        driver.press(.character("/"))
        driver.type("track:theory")
        driver.press(.enter, .escape)
        #expect(driver.listed.count == 7)
    }

    @Test func aLongListScrollsWithItsPosition() throws {
        let more = try (0..<400).map { index in
            Candidate(
                summary: QuestionSummary(
                    id: try Samples.id("ml-theory/zoo/animal-\(1000 + index)"), topic: "zoo", kind: .recall, level: .mid, minutes: 1,
                    title: "Animal \(index)?"))
        }
        var driver = try Driver.browse(more: more)
        #expect(driver.screen.contains("1 of 407  ↓"))
        driver.press(.character("G"))
        #expect(driver.screen.contains("407 of 407  ↑ 100 %"))
        #expect(driver.screen.contains("theory · zoo"), "the heading of the group is pinned")
        driver.press(.pageUp, .pageUp)
        #expect(driver.screen.contains("↑↓"))
        // The question in hand is on screen, wherever one goes and whatever the size.
        for key in [Key.pageUp, .pageUp, .character("g"), .pageDown, .character("G"), .up] {
            driver.press(key)
            for rows in [24, 10, 40] {
                driver.send(.resized(Size(columns: 80, rows: rows)))
                driver.press(.down, .up)
                #expect(driver.screen.contains("›"), "\(key) at \(rows)")
            }
        }
    }

    // MARK: Reading

    @Test func aQuestionIsOpenedReadAndLeft() throws {
        var driver = try Driver.browse("topic:regularization")
        driver.press(.down, .enter)
        #expect(driver.app.context == .reading)
        #expect(driver.screen.contains("2 of 3"))
        driver.press(.character("n"))
        #expect(driver.current == "zeros")
        driver.press(.character("n"))
        #expect(driver.screen.contains("That was the last one."))
        driver.press(.character("N"), .character("h"))
        #expect(driver.screen.contains("Reviews   4"))
        driver.press(.escape)
        #expect(driver.app.context == .browse)
        #expect(driver.current == "early-stopping")
        driver.press(.enter, .character("q"))
        #expect(driver.effects.last == .loadHome)
    }

    @Test func aQuestionThatCannotBeReadSaysSo() throws {
        var driver = try Driver.browse("tag:lasso")
        let id = try #require(driver.browseView?.current?.id)
        driver.questions[id] = nil
        driver.press(.enter)
        #expect(driver.app.context == .browse)
        #expect(driver.screen.contains("not in the bank any more"))
        // Nor does a preview of it ask for ever.
        driver.send(.resized(Size(columns: 130, rows: 30)))
        driver.press(.down)
        #expect(driver.effects.count { $0 == .preview(id) } == 1)
    }

    @Test func thePreviewFollowsTheCursorOnWideTerminals() throws {
        var driver = try Driver.browse(columns: 109)
        driver.press(.down)
        #expect(driver.effects.isEmpty)
        driver.send(.resized(Size(columns: 110, rows: 24)))
        #expect(driver.effects.count == 1)
        driver.press(.down)
        #expect(driver.effects.count == 2)
        #expect(driver.screen.contains("Why does L1 regularization give"))
        #expect(!driver.screen.contains("Near zero"), "the answer is not shown beside the list")
    }

    @Test func suspendingAndBringingBack() throws {
        var driver = try Driver.browse("due")
        driver.press(.character("x"))
        #expect(driver.screen.contains("suspended"))
        #expect(driver.listed == ["sixty", "zeros"], "the question stays in sight")
        driver.press(.enter, .character("x"))
        let id = try Samples.id("ml-theory/calibration/sixty")
        #expect(driver.effects.suffix(3) == [.setSuspended(id, true), .open(id), .setSuspended(id, false)])
        #expect(driver.screen.contains("Brought back."))
    }

    @Test func anEditIsTakenIn() throws {
        var driver = try Driver.browse("tag:lasso")
        driver.press(.enter, .character("e"))
        let id = try Samples.id("ml-theory/regularization/zeros")
        #expect(driver.effects.last == .edit(id, counts: true))
        var question = Samples.question(id)
        question.prompt = "A better prompt."
        question.summary.title = "A better prompt."
        driver.send(.edited(.changed(Samples.presentation(question), parts: ["question"])))
        #expect(driver.screen.contains("A better prompt."))
        #expect(driver.screen.contains("Changed: question."))
        driver.send(.edited(.broken(["x.md:3:1: error: no level"])))
        #expect(driver.screen.contains("A better prompt."))
        driver.press(.escape)
        #expect(driver.screen.contains("A better prompt."))
    }

    // MARK: Practising

    @Test func theListIsPractised() throws {
        var driver = try Driver.browse("due")
        driver.press(.character("p"))
        #expect(driver.screen.contains("Practise the 2 questions of this list?"))
        #expect(driver.screen.contains("the schedule changes"))
        driver.press(.escape)
        #expect(driver.app.context == .browse)
        driver.press(.character("p"), .enter)
        #expect(driver.sessionView?.session.plan.purpose == .selection)
        #expect(driver.screen.contains("1 of 2 chosen"))
        #expect(Set(driver.sessionView?.session.plan.entries.map { String($0.id.name) } ?? []) == ["sixty", "zeros"])
    }

    @Test func marksComeBeforeTheList() throws {
        var driver = try Driver.browse()
        driver.press(.character(" "), .character(" "))
        #expect(driver.screen.contains("2 marked"))
        driver.press(.character("/"))
        driver.type("due")
        driver.press(.enter, .character("p"))
        #expect(driver.screen.contains("the 2 questions that you marked"))
        driver.press(.escape, .character("M"))
        #expect(driver.browseView?.marked.isEmpty == true)
        driver.press(.character("M"))
        #expect(driver.browseView?.marked.count == 2)
        // Once they are practised the marks are off.
        driver.press(.character("p"), .enter, .escape)
        #expect(driver.browseView?.marked.isEmpty == true)
    }

    @Test func aChoiceThatWasLeftCanGiveWayToTheDay() throws {
        var driver = Driver()
        var session = try Samples.session(purpose: .selection)
        session.record(Review(question: session.plan.entries[0].id, moment: .init(milliseconds: 0, offset: 0), duration: 9, grade: .good))
        driver.send(.home(try Samples.overview(open: session), date: "Mon 23 Nov", notices: []))
        #expect(driver.screen.contains("goes on with the questions you chose: 1 of 3 done"))
        driver.press(.character("d"))
        #expect(driver.effects == [.end(1), .start(.daily)])
        driver.send(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []))
        driver.press(.character("d"))
        #expect(driver.effects.count == 2)
    }

    @Test func theOpenQuestionIsPractisedAlone() throws {
        var driver = try Driver.browse()
        driver.press(.character("M"), .character("G"), .enter, .character("p"))
        #expect(driver.screen.contains("Practise this question?"))
        driver.press(.enter)
        #expect(driver.sessionView?.session.plan.entries.map { String($0.id.name) } == ["zeros"])
    }

    @Test func suspendedOnesAreLeftOutAndNamed() throws {
        var driver = try Driver.browse("topic:calibration")
        driver.press(.character("p"))
        #expect(driver.screen.contains("1 suspended left out"))
        driver.press(.escape, .character("g"), .enter, .character("p"))
        #expect(driver.app.context == .reading)
        #expect(driver.screen.contains("nothing to practise"))
    }

    /// A list that is longer than a session offers what fits first.
    @Test func aLongListOffersAPart() throws {
        let more = try (0..<40).map { index in
            Candidate(
                summary: QuestionSummary(
                    id: try Samples.id("ml-theory/zoo/animal-\(index)"), topic: "zoo", kind: .recall, level: .mid, minutes: 2, title: "Animal?"))
        }
        var driver = try Driver.browse("topic:zoo", more: more)
        driver.press(.character("p"))
        #expect(driver.screen.contains("Practise 12 of the 40 questions of this list?"))
        driver.press(.character("a"))
        #expect(driver.sessionView?.session.plan.entries.count == 40)
    }

    @Test func escapeComesBackFromTheSessionToTheSamePlace() throws {
        var driver = try Driver.browse("due")
        driver.press(.down, .character("p"), .enter, .escape)
        #expect(driver.listed == ["sixty", "zeros"])
        #expect(driver.current == "zeros")
        // From home the list is where it was left.
        driver.press(.character("q"))
        driver.send(.home(try Samples.overview(), date: "Mon 23 Nov", notices: []))
        driver.press(.character("b"))
        #expect(driver.current == "zeros")
        // A session of the day goes back to home.
        driver.send(.session(try Samples.session(), restored: nil))
        driver.press(.escape)
        #expect(driver.effects.last == .loadHome)
    }

    /// Whatever is pressed, the list answers and draws.
    @Test func anyKeysInAnyOrder() throws {
        let keys: [Key] = [
            .enter, .escape, .tab, .up, .down, .pageDown, .pageUp, .home, .end, .left, .right, .backspace, .control("u"), .character("/"),
            .character("x"), .character(" "), .character("M"), .character("p"), .character("a"), .character("n"), .character("N"), .character("h"),
            .character("j"), .character("g"), .character("G"), .character("?"), .character("-"), .character("\""), .character("e"), .character("ü"),
        ]
        var random = SeededGenerator(9)
        for _ in 0..<20 {
            var driver = try Driver.browse()
            for _ in 0..<60 {
                driver.press(keys[Int.random(in: 0..<keys.count, using: &random)])
                driver.rest()
                if driver.browseView == nil { driver.send(.browse(try Samples.contents(), query: "new", isSearching: false)) }
                let size = Size(columns: Int.random(in: 0...140, using: &random), rows: Int.random(in: 0...40, using: &random))
                driver.send(.resized(size))
                #expect(driver.app.render().size == size)
            }
        }
    }
}
