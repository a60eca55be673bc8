/// What the queue and the lists need to know of a question, without its text.
package struct QuestionSummary: Hashable, Sendable {
    package var id: QuestionID
    package var topic: String
    package var kind: Kind
    package var level: Level
    /// Honest minutes to answer aloud and check the answer.
    package var minutes: Double
    /// Topics or question ids that come first.
    package var requires: [String]
    package var tags: [String]
    /// Ids the question had before it moved.
    package var was: [QuestionID]
    /// Packages besides python3 that its programs need.
    package var needs: [String]
    /// The beginning of the prompt, in one line without marks.
    package var title: String
    /// Hash of what the answer means: prompt, answer, key points, options and programs; unmoved by a change of header.
    package var fingerprint: UInt64
    /// Minutes an interviewer would give; nil where the header names none.
    package var limit: Double?

    package var track: Track { id.track }

    package init(
        id: QuestionID, topic: String, kind: Kind, level: Level, minutes: Double, requires: [String] = [], tags: [String] = [],
        was: [QuestionID] = [], needs: [String] = [], title: String = "", fingerprint: UInt64 = 0, limit: Double? = nil
    ) {
        self.id = id
        self.topic = topic
        self.kind = kind
        self.level = level
        self.minutes = minutes
        self.requires = requires
        self.tags = tags
        self.was = was
        self.needs = needs
        self.title = title
        self.fingerprint = fingerprint
        self.limit = limit
    }
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

    package static func < (left: Level, right: Level) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
