/// What the queue and the lists need to know of a question, without its text.
///
/// The values lie behind one reference: lists of ten thousand are sorted and filtered at every start, and a copy must cost one count.
package struct QuestionSummary: Hashable, Sendable {
    private var box: Box

    private final class Box: Sendable {
        let values: Values
        init(_ values: Values) { self.values = values }
    }

    private struct Values: Hashable, Sendable {
        var id: QuestionID
        var topic: String
        var kind: Kind
        var level: Level
        var minutes: Double
        var requires: [String]
        var tags: [String]
        var was: [QuestionID]
        var needs: [String]
        var title: String
        var fingerprint: UInt64
        var limit: Double?
    }

    package init(
        id: QuestionID, topic: String, kind: Kind, level: Level, minutes: Double, requires: [String] = [], tags: [String] = [],
        was: [QuestionID] = [], needs: [String] = [], title: String = "", fingerprint: UInt64 = 0, limit: Double? = nil
    ) {
        box = Box(
            Values(
                id: id, topic: topic, kind: kind, level: level, minutes: minutes, requires: requires, tags: tags, was: was, needs: needs,
                title: title, fingerprint: fingerprint, limit: limit))
    }

    package var id: QuestionID { box.values.id }
    package var track: Track { box.values.id.track }
    package var topic: String { box.values.topic }
    package var kind: Kind { box.values.kind }
    package var level: Level { box.values.level }
    /// Honest minutes to answer aloud and check the answer.
    package var minutes: Double { box.values.minutes }
    /// Topics or question ids that come first.
    package var requires: [String] { box.values.requires }
    package var tags: [String] { box.values.tags }
    /// Ids the question had before it moved.
    package var was: [QuestionID] { box.values.was }
    /// Packages besides python3 that its programs need.
    package var needs: [String] {
        get { box.values.needs }
        set { change { $0.needs = newValue } }
    }
    /// Hash of what the answer means: prompt, answer, key points, options and programs; unmoved by a change of header.
    package var fingerprint: UInt64 { box.values.fingerprint }
    /// Minutes an interviewer would give; nil where the header names none.
    package var limit: Double? { box.values.limit }
    /// The beginning of the prompt, in one line without marks.
    package var title: String {
        get { box.values.title }
        set { change { $0.title = newValue } }
    }

    private mutating func change(_ body: (inout Values) -> Void) {
        var values = box.values
        body(&values)
        box = Box(values)
    }

    package static func == (left: QuestionSummary, right: QuestionSummary) -> Bool {
        left.box === right.box || left.box.values == right.box.values
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(box.values) }
}

/// The path of a question within the bank, without extension; its first part is the track.
package struct QuestionID: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package let track: Track

    /// - Returns: nil where the first part of the path names no track.
    package init?(_ rawValue: String) {
        guard let slash = rawValue.firstIndex(of: "/"), let track = Track(rawValue: String(rawValue[..<slash])) else { return nil }
        self.rawValue = rawValue
        self.track = track
    }

    package var description: String { rawValue }
    /// The last part of the path.
    package var name: Substring { rawValue[(rawValue.lastIndex(of: "/").map(rawValue.index(after:)) ?? rawValue.startIndex)...] }
    /// The path without its last part.
    package var parent: Substring { rawValue[..<(rawValue.lastIndex(of: "/") ?? rawValue.startIndex)] }

    package static func < (left: QuestionID, right: QuestionID) -> Bool { left.rawValue < right.rawValue }
}

/// One of the three formats of an interview.
package enum Track: String, CaseIterable, Comparable, Sendable {
    case coding
    case design = "ml-system-design"
    case theory = "ml-theory"

    /// A word for lists.
    package var name: String {
        switch self {
        case .coding: "coding"
        case .design: "design"
        case .theory: "theory"
        }
    }

    package static func < (left: Track, right: Track) -> Bool { left.rawValue < right.rawValue }
}

/// How a question is asked and judged.
package enum Kind: String, CaseIterable, Sendable {
    case recall, numeric, choice, code, sql, design, fragment

    /// Answers of a minute or a few; a failed one comes back in the same session, and the time taken is a hint of fluency.
    package var isShort: Bool {
        switch self {
        case .recall, .numeric, .choice, .fragment: true
        case .code, .sql, .design: false
        }
    }
}

/// Whom an interviewer would ask.
package enum Level: String, CaseIterable, Comparable, Sendable {
    case junior, mid, senior, staff

    /// From 0 for the lowest.
    package var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
