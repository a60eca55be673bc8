/// One picture of the statistics screen.
package enum StatisticsPage: Int, CaseIterable, Sendable {
    case days, weeks, recall, ahead, time, leeches

    package var name: String {
        switch self {
        case .days: "days"
        case .weeks: "weeks"
        case .recall: "recall"
        case .ahead: "ahead"
        case .time: "time"
        case .leeches: "leeches"
        }
    }

    /// What the picture shows, over it.
    var heading: String {
        switch self {
        case .days: "Minutes a day"
        case .weeks: "Recalled, by week"
        case .recall: "Predicted recall against what happened"
        case .ahead: "Minutes due in the coming 30 days"
        case .time: "Time by kind of question"
        case .leeches: "Forgotten eight times or more"
        }
    }
}
