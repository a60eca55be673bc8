import Practice
import Questions
import Scheduling
import Screen

/// The columns of the list of questions: the title takes what the others leave.
struct BrowseColumns {
    enum Column: CaseIterable {
        case level, kind, state, due, recall

        var heading: String {
            switch self {
            case .level: "level"
            case .kind: "kind"
            case .state: "state"
            case .due: "due"
            case .recall: "recall"
            }
        }

        var width: Int {
            switch self {
            case .level: 6
            case .kind: 8
            case .state: 9
            case .due: 8
            case .recall: 6
            }
        }

        var isRightAligned: Bool { self == .due || self == .recall }
    }

    let width: Int
    let columns: [Column]

    /// Columns before the title: the sign of the row in hand, and that of a marked one.
    static let lead = 3

    /// - Parameter hasPreview: whether kind and recall are said beside the list.
    init(width: Int, hasPreview: Bool) {
        self.width = width
        columns =
            switch width {
            case ..<46: [.state]
            case ..<56: [.state, .due]
            case ..<70: [.level, .state, .due]
            case ..<90 where hasPreview: [.level, .state, .due]
            default: Column.allCases
            }
    }

    private var titleWidth: Int { max(1, width - Self.lead - columns.reduce(0) { $0 + $1.width + 2 }) }

    /// The headings, over rows of the group that is named.
    func heading(_ group: String) -> Line {
        let name = Self.cell(Line(group, .strong), Self.lead + titleWidth, isRight: false)
        return columns.reduce(name) { $0 + Line("  ") + Self.cell(Line($1.heading, .muted), $1.width, isRight: $1.isRightAligned) }
    }

    func row(_ item: BrowseItem, isCurrent: Bool, isMarked: Bool) -> Line {
        let lead = Line([Span(isCurrent ? "›" : " ", .accentStrong), Span(isMarked ? "• " : "  ", .accent)])
        let title = Self.cell(Line(item.title, item.candidate.isSuspended ? .muted : .plain), titleWidth, isRight: false)
        let line = columns.reduce(lead + title) { $0 + Line("  ") + Self.cell(item.cell($1), $1.width, isRight: $1.isRightAligned) }
        guard isCurrent else { return line }
        return Line(line.spans.map { Span($0.text, $0.style.adding(.selected)) })
    }

    /// A line filled up with spaces to a width, or cut to it.
    private static func cell(_ line: Line, _ width: Int, isRight: Bool) -> Line {
        let cut = line.truncated(to: width)
        let space = Line(String(repeating: " ", count: max(0, width - cut.width)))
        return isRight ? space + cut : cut + space
    }
}
