import Dispatch
import Questions
import Synchronization

/// One thing that can be wrong with a bank as a whole.
protocol BankRule: Sendable {
    static var name: String { get }
    func check(_ contents: BankContents) -> [Finding]
}

/// A bank with every file read afresh.
package struct BankContents: Sendable {
    package let bank: Bank
    package let parsed: [ParsedQuestion]
    /// Those that can be practised, by id.
    let questions: [QuestionID: ParsedQuestion]

    /// Reads every file, on all cores.
    package init(_ bank: Bank) {
        self.bank = bank
        let files = bank.allFiles
        let results = Mutex<[(Int, ParsedQuestion)]>([])
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let parsed = Bank.parse(files[index])
            results.withLock { $0.append((index, parsed)) }
        }
        parsed = results.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
        questions = Dictionary(parsed.filter { $0.question != nil }.map { ($0.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Every topic of every track.
    var topics: Set<String> { Set(bank.curricula.values.flatMap { $0.topics.map(\.name) }) }
}

/// Reads a whole bank and says everything that is wrong with its texts; programs are run by `Judging`.
package enum BankChecker {
    private static let rules: [any BankRule] = [
        TopicRule(), PrerequisiteRule(), MovedRule(), NearDuplicateRule(), MarkupRule(), FragmentRule(), CompetencyRule(), ComplexityRule(),
    ]

    /// All findings, by file and place.
    package static func findings(_ contents: BankContents) -> [Finding] {
        var findings = contents.bank.findings + contents.parsed.flatMap(\.findings)
        if contents.parsed.isEmpty {
            let roots = contents.bank.roots.joined(separator: ", ")
            findings.append(Finding(.error, "bank", contents.bank.roots.first ?? ".", Place(), "there are no questions in \(roots)"))
        }
        findings += rules.flatMap { $0.check(contents) }
        var seen: Set<Finding> = []
        return findings.filter { seen.insert($0).inserted }
            .sorted {
                ($0.path, $0.place.line, $0.place.column, $0.rule, $0.message) < ($1.path, $1.place.line, $1.place.column, $1.rule, $1.message)
            }
    }
}

extension ParsedQuestion {
    /// Where a header key stands, for findings about its value.
    func place(ofKey key: String) -> Place { keys[key] ?? Place() }

    func finding(_ severity: Finding.Severity, _ rule: String, _ place: Place = Place(), _ message: String) -> Finding {
        Finding(severity, rule, source.path, place, message)
    }
}
