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
            for (key, _) in root where !Self.known.contains(key.string ?? "") {
                let known = Self.known.sorted().joined(separator: ", ")
                report(key.place(from: 1), "«\(key.string ?? "?")» is not a key of bank.yml; known are \(known)", .warning)
            }
            guard let name = root["track"]?.string else {
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
            var result = Curriculum(track: track, title: root["title"]?.string, source: path)
            if let topics = root["topics"] { readTopics(topics, group: "", into: &result) }
            for (key, value) in root["groups"]?.mapping ?? [:] { readTopics(value, group: key.string ?? "", into: &result) }
            readPaths(root["paths"], into: &result)
            for (key, value) in root["competencies"]?.mapping ?? [:] {
                guard let name = key.string, Competency.all.contains(name) else {
                    report(key.place(from: 1), "«\(key.string ?? "?")» is not a competency; known are \(Competency.all.joined(separator: ", "))")
                    continue
                }
                result.competencies[name] = value.sequence?.compactMap(\.string) ?? []
            }
            return result
        }

        private mutating func readTopics(_ node: Node, group: String, into result: inout Curriculum) {
            guard let mapping = node.mapping else {
                report(node.place(from: 1), "topics are written «name: { weight: 2, requires: [other] }»")
                return
            }
            for (key, value) in mapping {
                guard let name = key.string else { continue }
                let place = key.place(from: 1)
                guard result.topic(name) == nil else {
                    report(place, "the topic «\(name)» stands twice")
                    continue
                }
                let topic = value.mapping
                var weight = 1.0
                if let node = topic?["weight"] {
                    if let text = node.string, let number = Double(text), number > 0, number.isFinite {
                        weight = number
                    } else {
                        report(node.place(from: 1), "the weight of «\(name)» is not a number above 0")
                    }
                }
                let requires = topic?["requires"]?.sequence?.compactMap(\.string) ?? []
                result.topics.append(.init(name: name, weight: weight, requires: requires, group: group, place: place))
            }
        }

        private mutating func readPaths(_ node: Node?, into result: inout Curriculum) {
            let groups = Set(result.topics.map(\.group))
            for (key, value) in node?.mapping ?? [:] {
                let names = value.sequence?.compactMap(\.string) ?? []
                for name in names where !groups.contains(name) {
                    report(value.place(from: 1), "the path «\(key.string ?? "?")» names the group «\(name)», which has no topics")
                }
                if let path = key.string { result.paths[path] = names }
            }
        }
    }
}
