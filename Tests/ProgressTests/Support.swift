import Foundation
import GRDB
import Practice
import Questions
import Scheduling

@testable import Progress

/// A folder of its own for each test, removed at the end.
final class TemporaryFolder {
    let path: String

    init() throws {
        // In memory where possible: every review is synchronised to disk, which takes most of the time elsewhere.
        let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : FileManager.default.temporaryDirectory.path
        path = parent + "/spar-progress-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var file: String { path + "/progress.db" }

    /// Every file by name, with its bytes.
    func contents() throws -> [String: Data] {
        var result: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            result[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        }
        return result
    }
}

struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        return StableHash.mixed(state)
    }

    mutating func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    mutating func pick<Element>(_ choices: [Element]) -> Element { choices[Int.random(in: 0..<choices.count, using: &self)] }
}

/// Thrown where a test names an id that cannot be one.
struct BadID: Error {
    let text: String
}

func id(_ text: String) throws -> QuestionID {
    guard let id = QuestionID(text) else { throw BadID(text: text) }
    return id
}

let day = 20_000
let today = StudyDay(number: day)

/// Noon UTC of a day, moved by hours.
func moment(_ number: Int = day, hour: Double = 12, offset: Int = 0) -> Moment {
    Moment(milliseconds: Int64(number) * 86_400_000 + Int64(hour * 3_600_000), offset: offset)
}

func review(
    _ question: String = "ml-theory/t/q", _ grade: Grade = .good, at moment: Moment = moment(), seconds: Double = 30, counts: Bool = true,
    session: Int64? = nil
) throws -> Review {
    Review(
        question: try id(question), moment: moment, duration: Int(seconds * 1000), grade: grade, fingerprint: 7, counts: counts, session: session)
}

/// A learner with an unsteady clock: time zones, a clock set back, several answers a day, practice that does not count.
struct RandomLog {
    private(set) var random: SeededRandom
    private var hours = Double(day) * 24 + 12
    private let names = ["coding/a/p", "coding/b/q", "ml-system-design/c/r", "ml-theory/d/s", "ml-theory/d/t", "ml-theory/e/u"]

    init(_ seed: UInt64) { random = SeededRandom(seed) }

    mutating func next(session: Int64? = nil) throws -> Review {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: hours -= Double.random(in: 0...200, using: &random)
        case 1...4: hours += Double.random(in: 0...0.5, using: &random)
        case 5...7: hours += Double.random(in: 0...30, using: &random)
        default: hours += Double.random(in: 0...400, using: &random)
        }
        return Review(
            question: try id(random.pick(names)),
            moment: Moment(milliseconds: Int64(hours * 3_600_000), offset: random.pick([-28_800, 0, 3600, 19_800, 32_400])),
            duration: Int.random(in: 0...600_000, using: &random), prediction: random.pick([nil, .sure, .unsure]),
            ticks: random.pick([nil, 0, 5, .max]), suggested: random.pick([nil, .again, .easy]), grade: random.pick(Grade.allCases),
            hints: Int.random(in: 0...3, using: &random), seed: random.pick([nil, 1, -5, .max]), fingerprint: random.next(),
            answer: random.pick([nil, "", "x", "line\nline \"quoted\" 'single' é 漢 😀"]), counts: random.chance(0.85), session: session)
    }

    mutating func question() throws -> QuestionID { try id(random.pick(names)) }
    mutating func chance(_ probability: Double) -> Bool { random.chance(probability) }
}

extension ProgressStore {
    /// The truth and all that is derived from it, as comparable lines; ids of rows that undo cannot bring back are left out.
    func dump() throws -> [String] {
        try queue.read { db in
            let queries = [
                "SELECT 'review', r.*, i.question FROM reviews r JOIN items i ON i.id = r.item ORDER BY r.id",
                "SELECT 'memory', i.question, m.* FROM memory m JOIN items i ON i.id = m.item ORDER BY i.question",
                "SELECT 'median', i.question, m.seconds FROM medians m JOIN items i ON i.id = m.item ORDER BY i.question",
                "SELECT 'day', * FROM days ORDER BY day, track", "SELECT 'recalls', * FROM recalls ORDER BY day, mature, bin",
                "SELECT 'predictions', * FROM predictions ORDER BY day, sure", "SELECT 'step', * FROM steps ORDER BY review",
                "SELECT 'tally', i.question, t.* FROM tallies t JOIN items i ON i.id = t.item ORDER BY i.question",
                "SELECT 'suspended', question FROM (\(Self.suspendedSQL)) ORDER BY question",
            ]
            return try queries.flatMap { sql in try Row.fetchAll(db, sql: sql).map { "\(Array($0.databaseValues))" } }
        }
    }

    func execute(_ sql: String) throws { try queue.writeWithoutTransaction { db in try db.execute(sql: sql) } }

    func number(_ sql: String) throws -> Int? { try queue.read { db in try Int.fetchOne(db, sql: sql) } }
}
