import Questions
import Scheduling
import Testing

@testable import Practice

@Suite struct TopicOverviewTests {
    private func request(_ candidates: [Candidate], weights: [String: Double] = [:], _ change: (inout Settings) -> Void = { _ in })
        -> DailyQueue.Request
    {
        var settings = Settings()
        change(&settings)
        let topics = weights.map { Curriculum.Topic(name: $0.key, weight: $0.value) }
        let curricula = [Track.theory: Curriculum(track: .theory, topics: topics)]
        return DailyQueue.Request(candidates: candidates, curricula: curricula, settings: settings, today: today, budget: 900)
    }

    private func candidate(_ name: String, _ topic: String, _ memory: ItemMemory? = nil, seconds: Double? = nil, isSuspended: Bool = false) throws
        -> Candidate
    {
        Candidate(summary: try summary(name, topic: topic), memory: memory, seconds: seconds, isSuspended: isSuspended)
    }

    private func tally(_ first: Grade, sure: Int = 0, failed: Int = 0, reviews: Int = 3) -> QuestionTally {
        var tally = QuestionTally()
        tally.first = first
        (tally.sure, tally.sureFailed, tally.reviews) = (sure, failed, reviews)
        return tally
    }

    @Test func countsWhatTheTopicHolds() throws {
        let candidates = [
            try candidate("ml-theory/a/1", "a", memory(last: -3, due: 0), seconds: 100),
            try candidate("ml-theory/a/2", "a", memory(last: -3, due: 5)),
            try candidate("ml-theory/a/3", "a"), try candidate("ml-theory/a/4", "a", memory(due: -3), isSuspended: true),
        ]
        let record = TopicRecord(tallies: [
            "ml-theory/a/1": tally(.good, sure: 2, failed: 1), "ml-theory/a/2": tally(.again, sure: 1, failed: 1, reviews: 2),
            "ml-theory/a/4": tally(.again, sure: 9, failed: 9),
        ])
        let overview = TopicOverview(request(candidates), record: record)
        let topic = try #require(overview.topics.first)
        #expect(overview.topics.count == 1)
        #expect((topic.questions, topic.seen, topic.due) == (3, 2, 1))
        #expect((topic.sure, topic.sureFailed) == (3, 2))
        #expect(topic.overconfidence == 2.0 / 3)
        // A minute is expected; 100 s is more than half as much again.
        #expect((topic.timed, topic.slow) == (1, 1))
        #expect(!topic.isKnown)
        #expect(topic.lastStudied == today + -3)
        #expect(overview.tracks[.theory] == nil)
        #expect(topic.importance == 0.35)
    }

    /// A question never asked counts with the topic's own first answers, pulled to the track's.
    @Test func unseenByTheTopicsFirstAnswers() throws {
        let candidates = [try candidate("ml-theory/a/1", "a", memory(last: 0, due: 5)), try candidate("ml-theory/a/2", "a")]
        let readiness = { (grade: Grade) in
            TopicOverview(request(candidates), record: TopicRecord(tallies: ["ml-theory/a/1": tally(grade)])).topics[0].readiness.mean
        }
        // m = (k + 1)/3, s = 8: (8 m + k) / 9; the seen one is certain today.
        #expect(abs(readiness(.good) - (1 + (8 * 2.0 / 3 + 1) / 9) / 2) < 1e-12)
        #expect(abs(readiness(.hard) - readiness(.good)) < 1e-12)
        #expect(abs(readiness(.again) - (1 + (8 / 3.0) / 9) / 2) < 1e-12)
    }

    @Test func laterDayFades() throws {
        let candidates = [try candidate("ml-theory/a/1", "a", memory(last: 0, due: 5, stability: 10))]
        let record = TopicRecord(tallies: ["ml-theory/a/1": tally(.good)])
        let later = TopicOverview(request(candidates), record: record, on: today + 24)
        // R(24; 10) of FSRS-6.
        #expect(abs(later.topics[0].readiness.mean - 0.8298154371618797) < 1e-12)
        #expect(later.day == today + 24)
        // A day that has passed is none.
        #expect(TopicOverview(request(candidates), record: record, on: today + -5).day == today)
    }

    /// Importance is the track's share, divided by weight; a topic's weight for the user multiplies it.
    @Test func importance() throws {
        let candidates = try ["a", "b", "c"].map { try candidate("ml-theory/\($0)/1", $0) } + [try candidate("coding/x/1", "x")]
        let importance = { (change: (inout Settings) -> Void) in
            Dictionary(
                uniqueKeysWithValues: TopicOverview(request(candidates, weights: ["a": 3, "b": 1], change), record: TopicRecord()).topics.map {
                    ($0.topic, ($0.importance * 1e6).rounded() / 1e6)
                })
        }
        // c is in no curriculum and weighs 1.
        #expect(importance { _ in } == ["a": 0.21, "b": 0.07, "c": 0.07, "x": 0.4])
        #expect(importance { $0.topicWeights = ["b": 4, "c": 0] } == ["a": 0.15, "b": 0.2, "c": 0, "x": 0.4])
    }

    /// The order is by gain, and the same whatever the order of the questions.
    @Test func orderIsStable() throws {
        var random = SeededRandom(8)
        var candidates: [Candidate] = []
        var record = TopicRecord()
        for number in 0..<200 {
            let name = "\(random.pick(Track.allCases).rawValue)/t\(number % 17)/q\(number)"
            let isSeen = random.chance(0.6)
            let memory = memory(last: -Int.random(in: 0...60, using: &random), stability: Double.random(in: 0.2...90, using: &random))
            candidates.append(try candidate(name, "t\(number % 17)", isSeen ? memory : nil))
            if isSeen { record.tallies[name] = tally(random.pick(Grade.allCases)) }
        }
        let first = TopicOverview(request(candidates), record: record)
        #expect(zip(first.topics, first.topics.dropFirst()).allSatisfy { $0.gain >= $1.gain })
        // A single answer fades before a distant interview: the order is by what it gains for tomorrow all the same.
        let distant = TopicOverview(request(candidates), record: record, on: first.today + 90).topics
        #expect(distant.map(\.gain) == first.topics.map(\.gain))
        for _ in 0..<20 {
            candidates.shuffle(using: &random)
            let again = TopicOverview(request(candidates), record: record).topics
            #expect(again.map(\.topic) == first.topics.map(\.topic))
            for (one, other) in zip(again, first.topics) { #expect(abs(one.readiness.mean - other.readiness.mean) < 1e-9) }
        }
    }

    /// Whatever is known: answering one more question well today never lowers today's readiness of its topic.
    @Test func oneMoreGoodAnswerNeverLowersReadiness() throws {
        var random = SeededRandom(9)
        let scheduler = Scheduler()
        for _ in 0..<300 {
            var candidates: [Candidate] = []
            var record = TopicRecord()
            for number in 0..<Int.random(in: 1...8, using: &random) {
                let name = "ml-theory/t/q\(number)"
                let isSeen = random.chance(0.5)
                let memory = memory(last: -Int.random(in: 0...60, using: &random), stability: Double.random(in: 0.2...90, using: &random))
                candidates.append(try candidate(name, "t", isSeen ? memory : nil))
                if isSeen { record.tallies[name] = tally(random.pick(Grade.allCases)) }
            }
            let before = TopicOverview(request(candidates), record: record).topics[0]
            let index = Int.random(in: candidates.indices, using: &random)
            let name = candidates[index].id.rawValue
            let grade = random.pick([Grade.hard, .good, .easy])
            candidates[index].memory = scheduler.review(candidates[index].memory, item: name, grade: grade, on: today)
            if record.tallies[name] == nil { record.tallies[name] = tally(grade) }
            let after = TopicOverview(request(candidates), record: record).topics[0]
            #expect(after.readiness.mean >= before.readiness.mean - 1e-12)
            for topic in [before, after] { #expect((topic.readiness.low...topic.readiness.high).contains(topic.readiness.mean)) }
        }
    }

    /// For a later day the same holds of questions that were asked before.
    @Test func oneMoreGoodAnswerToASeenQuestionHelpsLaterToo() throws {
        var random = SeededRandom(10)
        for _ in 0..<300 {
            let old = memory(last: -Int.random(in: 0...60, using: &random), stability: Double.random(in: 0.2...90, using: &random))
            let new = Scheduler().review(old, item: "ml-theory/t/q", grade: random.pick([.hard, .good, .easy]), on: today)
            let record = TopicRecord(tallies: ["ml-theory/t/q": tally(.again)])
            let day = today + Int.random(in: 0...90, using: &random)
            let readiness = { (memory: ItemMemory) in
                TopicOverview(request([try candidate("ml-theory/t/q", "t", memory)]), record: record, on: day).topics[0].readiness.mean
            }
            #expect(try readiness(new) >= readiness(old))
        }
    }

    @Test func trendStandsOnWhatWasKnownThen() throws {
        let days = TopicRecord.trendDays(before: today)
        let now = memory(last: 0, due: 9, stability: 20, first: -20)
        let past = TopicRecord.PastMemory(stability: 2, lastDay: today + -20)
        let record = TopicRecord(
            tallies: ["ml-theory/a/1": tally(.good)], days: days, past: ["ml-theory/a/1": [.was(nil), .was(nil), .was(past), .was(past)]])
        let topic = TopicOverview(request([try candidate("ml-theory/a/1", "a", now)]), record: record).topics[0]
        let model = MemoryModel()
        #expect(
            topic.trend == [nil, nil, model.retrievability(days: 6, stability: 2), model.retrievability(days: 13, stability: 2), 1])
        #expect(topic.change == 1 - model.retrievability(days: 6, stability: 2))
    }

    @Test func noQuestionsNoTopics() {
        let overview = TopicOverview(request([]), record: TopicRecord())
        #expect(overview.topics.isEmpty && overview.tracks.isEmpty)
    }

    @Test func mockLevels() throws {
        let level = { (name: String, level: Int) in
            var one = CompetencyLevel(competency: name, behaviours: [])
            one.level = level
            return one
        }
        let (feed, ads) = (try id("ml-system-design/feed/a"), try id("ml-system-design/ads/b"))
        let mocks = [
            (question: feed, scorecard: Scorecard(levels: [level("metrics", 1), level("features", 4)], verdict: nil)),
            (question: ads, scorecard: Scorecard(levels: [level("metrics", 3)], verdict: nil)),
        ]
        let levels = MockLevels.byTopic(
            mocks, topics: [feed: "feed", ads: "ads"], trained: ["metrics": ["ranking-metrics", "framing"], "features": ["framing"]])
        // The later mock replaces the level of a competency; a topic of two competencies has the lower.
        #expect(levels == ["feed": 2.5, "ads": 3, "ranking-metrics": 3, "framing": 3])
    }
}
