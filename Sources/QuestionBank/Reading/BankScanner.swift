import Questions

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of one question as they lie on disk, without their contents.
///
/// A class, since lists of ten thousand are built, sorted and looked up at every start and a copy must cost one count.
package final class QuestionFiles: Equatable, Sendable {
    package let id: QuestionID
    /// The bank's root folder and the Markdown file's path below it.
    package let root: String
    package let path: String
    /// Names of the files beside `question.md`, sorted; empty for a single file.
    package let companions: [String]
    package let isFragment: Bool
    /// Names, sizes, times and inodes of all the files, folded into one number.
    package let signature: UInt64
    /// The latest change among them, in nanoseconds since 1970.
    package let changed: Int64

    init(id: QuestionID, root: String, path: String, companions: [String], isFragment: Bool, signature: UInt64, changed: Int64) {
        self.id = id
        self.root = root
        self.path = path
        self.companions = companions
        self.isFragment = isFragment
        self.signature = signature
        self.changed = changed
    }

    package var fullPath: String { root + "/" + path }
    /// The folder of a question with companions, ending in a slash.
    package var folder: String { String(fullPath.dropLast("question.md".count)) }

    package static func == (left: QuestionFiles, right: QuestionFiles) -> Bool {
        left.id == right.id && left.root == right.root && left.path == right.path && left.companions == right.companions
            && left.isFragment == right.isFragment && left.signature == right.signature && left.changed == right.changed
    }
}

/// Walks a bank's folders and lists what is there, with `stat` alone: no question is opened.
struct BankScanner {
    private(set) var questions: [QuestionFiles] = []
    private(set) var manifests: [String] = []
    private(set) var findings: [Finding] = []
    private let root: String
    private var entries = 0
    /// Folders that have a question of their own name beside them.
    private var parents: Set<String> = []

    /// A bank has thousands of files at most; a root given by mistake (a home folder) must not be read to its end.
    static let maximumEntries = 400_000
    static let maximumDepth = 8

    init(root: String) { self.root = root }

    /// Lists a root that holds banks as folders, or is itself a bank.
    mutating func scan() {
        guard let listing = Listing(root) else {
            findings.append(Finding(.error, "bank", root, Place(), "the folder cannot be read: \(String(cString: strerror(errno)))"))
            return
        }
        if listing.files.contains(where: { $0.name == "bank.yml" }), let track = ownTrack() {
            manifests.append("bank.yml")
            walk("", id: track.rawValue, depth: 0)
            return
        }
        for folder in listing.folders {
            guard Track(rawValue: folder) != nil else {
                let isBank = Listing(root + "/" + folder)?.files.contains { $0.name == "bank.yml" || $0.name.hasSuffix(".md") } ?? false
                if isBank {
                    let known = Track.allCases.map(\.rawValue).joined(separator: ", ")
                    report(folder, "the folder's name is not a track; rename it to one of \(known)")
                }
                continue
            }
            walk(folder, id: folder, depth: 0)
        }
    }

    private mutating func report(_ path: String, _ message: String, _ severity: Finding.Severity = .error) {
        findings.append(Finding(severity, "bank", TextSafety.shown(path.isEmpty ? root : root + "/" + path), Place(), message))
    }

    /// The track of a root that is itself a bank.
    private mutating func ownTrack() -> Track? {
        switch FileReader.text(root + "/bank.yml") {
        case .failure(let rejection):
            findings.append(rejection.finding)
            return nil
        case .success(let text):
            let (curriculum, found) = BankManifest.parse(text, path: root + "/bank.yml")
            if curriculum == nil { findings += found }
            return curriculum?.track
        }
    }

    private mutating func walk(_ path: String, id: String, depth: Int) {
        guard depth < Self.maximumDepth else {
            return report(path, "folders lie \(Self.maximumDepth) deep and deeper here; they are not read, move them up")
        }
        guard let listing = Listing(path.isEmpty ? root : root + "/" + path) else {
            return report(path, "the folder cannot be read: \(String(cString: strerror(errno)))")
        }
        guard entries < Self.maximumEntries else { return }
        entries += listing.files.count + listing.folders.count
        if entries >= Self.maximumEntries { report("", "there are more than \(Self.maximumEntries) files; the rest is not read") }
        let prefix = path.isEmpty ? "" : path + "/"
        if listing.files.contains(where: { $0.name == "question.md" }) {
            if depth > 0 { return addFolder(listing, prefix: prefix, id: id) }
            report(prefix + "question.md", "a question cannot lie in the folder of a track; move it below a topic")
        }
        if depth == 0, !path.isEmpty, listing.files.contains(where: { $0.name == "bank.yml" }) { manifests.append(prefix + "bank.yml") }
        for file in listing.files where file.name.hasSuffix(".md") && file.name != "README.md" && file.name != "question.md" {
            guard isPlain(file.name, in: prefix), let id = QuestionID(id + "/" + file.name.dropLast(3)) else { continue }
            let isFragment = parents.contains(prefix)
            questions.append(
                QuestionFiles(
                    id: id, root: root, path: prefix + file.name, companions: [], isFragment: isFragment,
                    signature: file.stamp.folded(isFragment ? 1 : 0), changed: file.stamp.changed))
        }
        let files = Set(listing.files.map(\.name))
        for folder in listing.folders where isPlain(folder, in: prefix) {
            if files.contains(folder + ".md") { parents.insert(prefix + folder + "/") }
            walk(prefix + folder, id: id + "/" + folder, depth: depth + 1)
        }
    }

    /// Whether a name can be shown; reports one that would move the cursor or hide what it says.
    private mutating func isPlain(_ name: String, in prefix: String) -> Bool {
        let isPlain = name.unicodeScalars.allSatisfy { $0 != "\n" && $0 != "\t" && TextSafety.reason(against: $0) == nil }
        if !isPlain { report(prefix + name, "the name holds characters that may not stand in a bank; rename it") }
        return isPlain
    }

    private mutating func addFolder(_ listing: Listing, prefix: String, id: String) {
        guard let id = QuestionID(id) else { return }
        var files = listing.files.filter { $0.name != "README.md" }
        if listing.folders.contains("wrong") {
            if let wrong = Listing(root + "/" + prefix + "wrong") {
                files += wrong.files.map { Listing.File(name: "wrong/" + $0.name, stamp: $0.stamp) }
            } else {
                report(prefix + "wrong", "the folder cannot be read: \(String(cString: strerror(errno)))")
            }
        }
        reportHidden(listing, prefix)
        files = files.filter { isPlain($0.name, in: prefix) }.sorted { $0.name < $1.name }
        var signature: UInt64 = 1
        var changed: Int64 = 0
        for file in files {
            var name = Fingerprint()
            name.add(verbatim: file.name)
            signature = file.stamp.folded(signature ^ name.value)
            changed = max(changed, file.stamp.changed)
        }
        questions.append(
            QuestionFiles(
                id: id, root: root, path: prefix + "question.md", companions: files.map(\.name).filter { $0 != "question.md" },
                isFragment: false, signature: signature, changed: changed))
    }

    /// Questions that lie in the folder of a question are never asked: say so.
    private mutating func reportHidden(_ listing: Listing, _ prefix: String) {
        let texts = listing.files.map(\.name).filter { $0.hasSuffix(".md") && $0 != "question.md" && $0 != "README.md" }
        let folders = listing.folders.filter { folder in
            folder != "wrong" && Listing(root + "/" + prefix + folder)?.files.contains { $0.name.hasSuffix(".md") } == true
        }
        for name in texts + folders { report(prefix + name, "this lies in the folder of another question and is not read; move it up") }
    }
}
