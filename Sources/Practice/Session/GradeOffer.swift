import Questions
import Scheduling

/// When an item would come back after each grade, as the buttons say it.
package struct GradeOffer: Hashable, Sendable {
    /// Days by grade; 0 stands for later in this session.
    package var days: [Grade: Int]

    /// - Parameter counts: whether the review moves the schedule; if not, the item stays where it is.
    package init(_ memory: ItemMemory?, id: QuestionID, kind: Kind, today: StudyDay, scheduler: Scheduler, counts: Bool) {
        days = [:]
        for grade in Grade.allCases {
            if grade == .again, kind.isShort {
                days[grade] = 0
            } else if counts {
                let after = scheduler.review(memory, item: id.rawValue, grade: grade, on: today)
                days[grade] = max(1, after.dueDay - today)
            } else if let memory {
                days[grade] = max(0, memory.dueDay - today)
            }
        }
    }

    /// A span of days in a few characters: `now`, `6 d`, `3 mo`, `1.2 y`.
    package static func text(_ days: Int) -> String {
        switch days {
        case ...0: "now"
        case ..<60: "\(days) d"
        case ..<365: "\(Int((Double(days) / 30.4).rounded())) mo"
        default: "\(NumberText.short((Double(days) / 36.525).rounded() / 10)) y"
        }
    }
}
