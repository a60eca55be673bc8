import Yams

/// Reads `bank.yml`: track, topics with weight and prerequisites, learning paths, licence and authors.
package enum BankManifest {
    package static func parse(_ text: String, path: String) -> (curriculum: Curriculum?, findings: [Finding]) {
        var reader = Reader(path: path)
        let safety = TextSafety.findings(in: text, path: path)
        guard safety.isEmpty else { return (nil, safety) }
        do {
            guard let root = try YAMLText.compose(text), let mapping = root.mapping else {
                reader.report(Place(), "the file is not a list of «key: value» lines")
                return (nil, reader.findings)
            }
            let curriculum = reader.curriculum(mapping)
            return (curriculum, reader.findings)
        } catch {
            reader.report(error.place, "the file is not valid YAML: \(error.reason)")
            return (nil, reader.findings)
        }
    }

    private struct Reader {
        let path: String
        var findings: [Finding] = []

        static let known: Set<String> = ["track", "title", "licence", "authors", "groups", "topics", "paths", "competencies"]

        mutating func report(_ place: Place, _ message: String, _ severity: Finding.Severity = .error) {
            findings.append(Finding(severity, "bank", path, place, message))
        }

        mutating func curriculum(_ root: Node.Mapping) -> Curriculum? {
            for (key, _) in root where !Self.known.contains(key.scalar?.string ?? "") {
                let known = Self.known.sorted().joined(separator: ", ")
                report(key.place(from: 1), "«\(key.scalar?.string ?? "?")» is not a key of bank.yml; known are \(known)", .warning)
            }
            guard let name = root["track"]?.scalar?.string else {
                report(Place(), "no track is named; write «track:» with \(Track.allCases.map(\.rawValue).joined(separator: ", "))")
                return nil
            }
            guard let track = Track(rawValue: name) else {
                let known = Track.allCases.map(\.rawValue).joined(separator: ", ")
                report(root["track"]?.place(from: 1) ?? Place(), "«\(name)» is not a track; known are \(known)")
                return nil
            }
            for key in ["licence", "authors"] where root[key] == nil {
                report(Place(), "no \(key) is named; say under what terms the bank may be used and by whom it was written", .warning)
            }
            var result = Curriculum(track: track, title: root["title"]?.scalar?.string, source: path)
            if let topics = root["topics"] { readTopics(topics, group: "", into: &result) }
            for (key, value) in mapping("groups", in: root) { readTopics(value, group: key.scalar?.string ?? "", into: &result) }
            readPaths(mapping("paths", in: root), into: &result)
            for (key, value) in mapping("competencies", in: root) {
                guard let name = key.scalar?.string, Competency.all.contains(name) else {
                    report(
                        key.place(from: 1), "«\(key.scalar?.string ?? "?")» is not a competency; known are \(Competency.all.joined(separator: ", "))")
                    continue
                }
                result.competencies[name] = words(value, "the topics of «\(name)»")
            }
            return result
        }

        /// The pairs below a key; reports anything else, and passes over what is missing or empty.
        private mutating func mapping(_ key: String, in root: Node.Mapping) -> Node.Mapping {
            guard let node = root[key], node.scalar?.string.isEmpty != true else { return [:] }
            if let mapping = node.mapping { return mapping }
            report(node.place(from: 1), "\(key) is not a list of «name: …» lines")
            return [:]
        }

        /// A list of words; a single word serves as a list of one.
        private mutating func words(_ node: Node, _ name: String) -> [String] {
            if let sequence = node.sequence {
                let words = sequence.compactMap { $0.scalar?.string }
                if words.count == sequence.count { return words }
            } else if let word = node.scalar?.string {
                return word.isEmpty ? [] : [word]
            }
            report(node.place(from: 1), "\(name) are not a list of words, as in [one, two]")
            return []
        }

        private mutating func readTopics(_ node: Node, group: String, into result: inout Curriculum) {
            guard let mapping = node.mapping else {
                report(node.place(from: 1), "topics are written «name: { weight: 2, requires: [other] }»")
                return
            }
            for (key, value) in mapping {
                guard let name = key.scalar?.string, !name.isEmpty else {
                    report(key.place(from: 1), "this is not the name of a topic; write a word")
                    continue
                }
                let place = key.place(from: 1)
                guard result.topic(name) == nil else {
                    report(place, "the topic «\(name)» stands twice")
                    continue
                }
                let topic = value.mapping
                if topic == nil, value.scalar?.string.isEmpty != true {
                    report(value.place(from: 1), "«\(name)» is followed by neither weight nor prerequisites; write { weight: 2, requires: [other] }")
                }
                for (key, _) in topic ?? [:] where !["weight", "requires"].contains(key.scalar?.string) {
                    let message = "«\(key.scalar?.string ?? "?")» is not a key of a topic; known are weight, requires"
                    report(key.place(from: 1), message, .warning)
                }
                var weight = 1.0
                if let node = topic?["weight"] {
                    if let text = node.scalar?.string, let number = Double(text), number > 0, number.isFinite {
                        weight = number
                    } else {
                        report(node.place(from: 1), "the weight of «\(name)» is not a number above 0")
                    }
                }
                let requires = topic?["requires"].map { words($0, "the prerequisites of «\(name)»") } ?? []
                result.topics.append(.init(name: name, weight: weight, requires: requires, group: group, place: place))
            }
        }

        private mutating func readPaths(_ paths: Node.Mapping, into result: inout Curriculum) {
            let groups = Set(result.topics.map(\.group))
            for (key, value) in paths {
                let names = words(value, "the groups of the path «\(key.scalar?.string ?? "?")»")
                for name in names where !groups.contains(name) {
                    report(value.place(from: 1), "the path «\(key.scalar?.string ?? "?")» names the group «\(name)», which has no topics")
                }
                if let path = key.scalar?.string { result.paths[path] = names }
            }
        }
    }
}
