import Dispatch
import Questions
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// All questions of one or more folders: summaries in memory, texts read from their files when they are asked for.
package struct Bank: Sendable {
    /// Folders that were read, the first one winning where an id stands in two.
    package let roots: [String]
    /// Sorted by id.
    package let summaries: [QuestionSummary]
    package let curricula: [Track: Curriculum]
    /// Questions that cannot be practised.
    package let broken: [QuestionFiles]
    /// What is wrong with the folders themselves: unreadable, misnamed, without a valid `bank.yml`, or an id given twice.
    package let findings: [Finding]
    /// Whether every summary came from the cache.
    package let isFromCache: Bool
    private let files: [QuestionID: QuestionFiles]
    private let positions: [QuestionID: Int]

    package func summary(_ id: QuestionID) -> QuestionSummary? { positions[id].map { summaries[$0] } }
    package func files(_ id: QuestionID) -> QuestionFiles? { files[id] }
    /// The files of every question, broken ones included, sorted by id.
    package var allFiles: [QuestionFiles] { files.values.sorted { $0.id < $1.id } }

    /// Reads the folders, using summaries of `cache` for files that did not change.
    ///
    /// - Parameters:
    ///   - cache: path of the index; nil reads everything. A cache that cannot be written is no error.
    ///   - borrowing: folders whose topics are known too, so that a user's own bank need not list them again.
    package static func load(roots: [String], cache: String?, borrowing: [String] = []) -> Bank {
        var scanned: [QuestionFiles] = []
        var findings: [Finding] = []
        var curricula: [Track: Curriculum] = [:]
        for root in roots {
            var scanner = BankScanner(root: root)
            scanner.scan()
            findings += scanner.findings
            scanned += scanner.questions
            for path in scanner.manifests { readManifest(root, path, &curricula, &findings) }
        }
        for root in borrowing where !roots.contains(root) {
            // What is wrong there is found when that bank is checked itself.
            var ignored: [Finding] = []
            for track in Track.allCases { readManifest(root, "\(track.rawValue)/bank.yml", &curricula, &ignored) }
        }
        for track in Track.allCases where curricula[track] == nil { curricula[track] = Curriculum(track: track) }
        var files: [QuestionID: QuestionFiles] = [:]
        files.reserveCapacity(scanned.count)
        for question in scanned {
            if let first = files[question.id] {
                findings.append(
                    Finding(
                        .error, "duplicate-id", question.fullPath, Place(),
                        "the id \(question.id) is taken by \(first.fullPath); rename one of them"))
            } else {
                files[question.id] = question
            }
        }
        let index = cache.flatMap(readIndex)
        let loaded = summaries(of: files, index)
        if let cache, loaded.isNew { write(loaded.entries, to: cache) }
        var summaries: [QuestionSummary] = []
        summaries.reserveCapacity(files.count)
        var broken: [QuestionFiles] = []
        for (name, question) in files {
            if let summary = loaded.entries[name.rawValue]?.summary { summaries.append(summary) } else { broken.append(question) }
        }
        return Bank(
            roots: roots, summaries: summaries.sorted { $0.id < $1.id }, curricula: curricula, broken: broken.sorted { $0.id < $1.id },
            findings: findings, isFromCache: !loaded.isNew, files: files)
    }

    private init(
        roots: [String], summaries: [QuestionSummary], curricula: [Track: Curriculum], broken: [QuestionFiles], findings: [Finding],
        isFromCache: Bool, files: [QuestionID: QuestionFiles]
    ) {
        self.roots = roots
        self.summaries = summaries
        self.curricula = curricula
        self.broken = broken
        self.findings = findings
        self.isFromCache = isFromCache
        self.files = files
        positions = Dictionary(summaries.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    private static func readManifest(
        _ root: String, _ path: String, _ curricula: inout [Track: Curriculum], _ findings: inout [Finding]
    ) {
        let full = root + "/" + path
        switch FileReader.text(full) {
        case .failure(let rejection): findings.append(rejection.finding)
        case .success(let text):
            let (curriculum, found) = BankManifest.parse(text, path: full)
            findings += found
            guard let curriculum else { return }
            let folder = path.split(separator: "/").dropLast().last.map(String.init)
            if let folder, folder != curriculum.track.rawValue {
                findings.append(
                    Finding(
                        .error, "bank", full, Place(), "the folder is named \(folder) and the track \(curriculum.track.rawValue); make them one"))
            }
            curricula[curriculum.track, default: curriculum].merge(curriculum)
        }
    }

    /// The summary of every question: from the index where its files are unchanged, parsed on all cores otherwise.
    private static func summaries(
        of files: [QuestionID: QuestionFiles], _ index: BankIndex?
    ) -> (entries: [String: BankIndex.Entry], isNew: Bool) {
        var entries: [String: BankIndex.Entry] = [:]
        entries.reserveCapacity(files.count)
        var changed: [QuestionFiles] = []
        for question in files.values {
            if let index, let entry = index.entries[question.id.rawValue], entry.signature == question.signature, index.isTrusted(question) {
                entries[question.id.rawValue] = entry
            } else {
                changed.append(question)
            }
        }
        let isNew = !changed.isEmpty || entries.count != index?.entries.count
        let parsed = Mutex<[String: BankIndex.Entry]>([:])
        let work = changed
        let chunk = 32
        DispatchQueue.concurrentPerform(iterations: (work.count + chunk - 1) / chunk) { part in
            for question in work[(part * chunk)..<min(work.count, (part + 1) * chunk)] {
                let result = parse(question)
                let summary = result.isBroken ? nil : result.question?.summary
                parsed.withLock { $0[question.id.rawValue] = BankIndex.Entry(signature: question.signature, summary: summary) }
            }
        }
        entries.merge(parsed.withLock { $0 }) { _, new in new }
        return (entries, isNew)
    }

    private static func readIndex(_ path: String) -> BankIndex? {
        guard case .success(let bytes) = FileReader.bytes(path) else { return nil }
        return BankIndex(decoding: bytes)
    }

    private static func write(_ entries: [String: BankIndex.Entry], to path: String) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let written = Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
        AtomicFile.write(BankIndex(written: written, entries: entries).encoded(), to: path)
    }

    /// Reads a question's files afresh; never served from a cache.
    package func read(_ id: QuestionID) -> ParsedQuestion? { files[id].map(Bank.parse) }

    package static func parse(_ files: QuestionFiles) -> ParsedQuestion {
        var source = QuestionSource(id: files.id, path: files.fullPath, text: "", isFragment: files.isFragment)
        switch FileReader.text(files.fullPath) {
        case .failure(let rejection): return ParsedQuestion(source: source, findings: [rejection.finding])
        case .success(let text): source.text = text
        }
        var findings: [Finding] = []
        for name in files.companions where name.hasSuffix(".py") || name.hasSuffix(".sql") {
            let path = files.folder + name
            switch FileReader.text(path) {
            case .failure(let rejection): findings.append(rejection.finding)
            case .success(let text):
                source.companions[name] = text
                findings += TextSafety.findings(in: text, path: path)
            }
        }
        var parsed = QuestionParser.parse(source)
        parsed.findings += findings
        return parsed
    }
}
