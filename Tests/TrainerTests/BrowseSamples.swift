import Practice
import Questions
import Scheduling
import Screen

@testable import Trainer

extension Samples {
    static let today = StudyDay(number: 20_000)

    /// A few questions in every state.
    static func contents(_ more: [Candidate] = []) throws -> BrowseContents {
        func memory(_ last: Int, _ due: Int, lapses: Int = 0, grade: Grade = .good) -> ItemMemory {
            ItemMemory(
                state: MemoryState(stability: Double(max(1, due - last)), difficulty: 5), firstDay: today + -40, lastDay: today + last,
                dueDay: today + due, reviews: 4, lapses: lapses, lastGrade: grade)
        }
        func candidate(
            _ name: String, _ kind: Kind, _ level: Level, _ title: String, _ memory: ItemMemory? = nil, isSuspended: Bool = false,
            tags: [String] = []
        ) throws -> Candidate {
            let question = try id(name)
            let summary = QuestionSummary(
                id: question, topic: String(question.parent.split(separator: "/").last ?? ""), kind: kind, level: level, minutes: 3, tags: tags,
                title: title, fingerprint: 7)
            return Candidate(summary: summary, memory: memory, isSuspended: isSuspended)
        }
        let candidates = [
            try candidate("ml-theory/regularization/zeros", .recall, .senior, "Why does L1 give zeros?", memory(-9, 0), tags: ["lasso", "sparsity"]),
            try candidate("ml-theory/regularization/early-stopping", .recall, .mid, "How does early stopping act like a penalty?", memory(-2, 4)),
            try candidate("ml-theory/regularization/share", .numeric, .junior, "With {{n}} users and a rate of {{p}}, how many convert?"),
            try candidate("ml-theory/calibration/sixty", .choice, .staff, "What do scores of 0.9 mean here?", memory(-30, -3, lapses: 8)),
            try candidate("ml-theory/calibration/bins", .recall, .senior, "Why do the bins of ECE matter?", memory(-9, 20), isSuspended: true),
            try candidate("coding/k-means/plain", .code, .mid, "Write k-means from scratch.", memory(0, 1, grade: .again)),
            try candidate("ml-system-design/feed/ranking", .design, .staff, "設計: Rank a feed for 50 million users."),
        ]
        let request = DailyQueue.Request(
            candidates: candidates + more, curricula: [:], settings: Settings(), today: today, budget: 1500)
        return BrowseContents(request)
    }

    /// Past reviews of a question with four key points.
    static func reviews(_ id: QuestionID) -> [Review] {
        func review(
            _ day: Int, _ grade: Grade, _ ticks: UInt64?, _ prediction: Prediction?, fingerprint: UInt64 = 7, counts: Bool = true, _ answer: String?
        )
            -> Review
        {
            Review(
                question: id, moment: Moment(milliseconds: Int64(20_000 + day) * 86_400_000 + 43_200_000, offset: 0), duration: 95_000,
                prediction: prediction, ticks: ticks, grade: grade, fingerprint: fingerprint, answer: answer, counts: counts)
        }
        return [
            review(-40, .again, 0, .sure, fingerprint: 6, nil), review(-39, .good, 0b0101, nil, nil),
            review(-20, .hard, 0b0011, .unsure, "It has corners, so the\nsolution sits there."), review(-9, .good, 0b1111, .sure, counts: false, nil),
        ]
    }
}

extension Driver {
    /// The list of questions on screen.
    static func browse(_ query: String = "", columns: Int = 80, rows: Int = 24, more: [Candidate] = []) throws -> Driver {
        var driver = Driver(columns: columns, rows: rows)
        driver.contents = try Samples.contents(more)
        for candidate in driver.contents?.candidates ?? [] {
            driver.questions[candidate.id] = Samples.question(candidate.id, candidate.summary.kind)
        }
        driver.send(.browse(try Samples.contents(more), query: query, isSearching: false))
        return driver
    }

    var browseView: BrowseView? {
        if case .browse(let view) = app.view { return view }
        return nil
    }

    /// Names of the questions listed.
    var listed: [String] {
        guard let view = browseView else { return [] }
        return view.found.map { String(view.contents.candidates[$0].id.name) }
    }

    var current: String? { browseView?.current.map { String($0.id.name) } }

    /// Ticks until all words were read.
    mutating func rest() {
        while app.patience == 0 { send(.tick) }
    }
}
