import Questions

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The files of one question as they lie on disk, without their contents.
package struct QuestionFiles: Hashable, Sendable {
    package var id: QuestionID
    /// The bank's root folder and the Markdown file's path below it.
    package var root: String
    package var path: String
    /// Names of the files beside `question.md`, sorted; empty for a single file.
    package var companions: [String]
    package var isFragment: Bool
    /// Sizes, times and inodes of all the files, folded into one number.
    package var signature: UInt64
    /// The latest change among them, in nanoseconds since 1970.
    package var changed: Int64

    package var fullPath: String { root + "/" + path }
    /// The folder of a question with companions, ending in a slash.
    package var folder: String { String(fullPath.dropLast("question.md".count)) }
}

/// Walks a bank's folders and lists what is there, with `stat` alone: no file is opened.
struct BankScanner {
    private(set) var questions: [QuestionFiles] = []
    private(set) var manifests: [String] = []
    private(set) var findings: [Finding] = []
    private let root: String
    private var entries = 0

    /// A bank has thousands of files at most; a root given by mistake (a home folder) must not be read to its end.
    static let maximumEntries = 400_000

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
                    findings.append(
                        Finding(.error, "bank", root + "/" + folder, Place(), "the folder's name is not a track; rename it to one of \(known)"))
                }
                continue
            }
            walk(folder, id: folder, depth: 0)
        }
    }

    /// The track of a root that is itself a bank.
    private mutating func ownTrack() -> Track? {
        guard case .success(let text) = FileReader.text(root + "/bank.yml") else { return nil }
        let (curriculum, found) = BankManifest.parse(text, path: root + "/bank.yml")
        if curriculum == nil { findings += found }
        return curriculum?.track
    }

    private mutating func walk(_ path: String, id: String, depth: Int) {
        let full = path.isEmpty ? root : root + "/" + path
        guard depth < 8, entries < Self.maximumEntries, let listing = Listing(full) else { return }
        entries += listing.files.count + listing.folders.count
        let prefix = path.isEmpty ? "" : path + "/"
        if listing.files.contains(where: { $0.name == "question.md" }) {
            addFolder(listing, prefix: prefix, id: id)
            return
        }
        if depth == 0, !path.isEmpty, listing.files.contains(where: { $0.name == "bank.yml" }) { manifests.append(prefix + "bank.yml") }
        for file in listing.files where file.name.hasSuffix(".md") && file.name != "README.md" {
            let name = id + "/" + file.name.dropLast(3)
            guard let id = QuestionID(name) else { continue }
            questions.append(
                QuestionFiles(
                    id: id, root: root, path: prefix + file.name, companions: [], isFragment: isFragment(prefix),
                    signature: file.stamp.folded(0), changed: file.stamp.changed))
        }
        let files = Set(listing.files.map(\.name))
        for folder in listing.folders {
            if files.contains(folder + ".md") { parents.insert(prefix + folder + "/") }
            walk(prefix + folder, id: id + "/" + folder, depth: depth + 1)
        }
    }

    private var parents: Set<String> = []

    /// Whether a folder has a question of its own name beside it.
    private func isFragment(_ prefix: String) -> Bool { parents.contains(prefix) }

    private mutating func addFolder(_ listing: Listing, prefix: String, id: String) {
        guard let id = QuestionID(id) else { return }
        var files = listing.files.filter { $0.name != "README.md" }
        if listing.folders.contains("wrong"), let wrong = Listing(root + "/" + prefix + "wrong") {
            files += wrong.files.map { Listing.File(name: "wrong/" + $0.name, stamp: $0.stamp) }
        }
        files.sort { $0.name < $1.name }
        var signature: UInt64 = 1
        var changed: Int64 = 0
        for file in files {
            signature = file.stamp.folded(signature)
            changed = max(changed, file.stamp.changed)
        }
        questions.append(
            QuestionFiles(
                id: id, root: root, path: prefix + "question.md", companions: files.map(\.name).filter { $0 != "question.md" },
                isFragment: false, signature: signature, changed: changed))
    }
}
