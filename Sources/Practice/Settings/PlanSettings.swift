import Planning
import Questions
import Scheduling

extension Settings {
    /// Reads one of the settings of the plan; false where the text cannot serve.
    mutating func setPlan(_ key: Key, _ text: String) -> Bool {
        switch key {
        case .interviewDate:
            guard text != "none" else {
                interviewDate = nil
                return true
            }
            guard let day = StudyDay(iso: text) else { return false }
            interviewDate = day
        case .weekMinutes:
            guard text != "none" else {
                weekMinutes = nil
                return true
            }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Double($0) }
            let minutes = parts.compactMap { $0 }.filter { (0...600).contains($0) }
            guard parts.count == 7, minutes.count == 7 else { return false }
            weekMinutes = minutes
        case .daysOff:
            guard text != "none" else {
                daysOff = []
                return true
            }
            let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { StudyDay(iso: $0.filter { $0 != " " }) }
            let days = parts.compactMap { $0 }
            guard !days.isEmpty, days.count == parts.count else { return false }
            daysOff = Set(days)
        case .level:
            guard let value = Level(rawValue: text) else { return false }
            level = value
        case .planGoal:
            guard let goal = PlanGoal(rawValue: text) else { return false }
            planGoal = goal
        default: return false
        }
        return true
    }

    /// Minutes that are planned for a day: 0 on a day off.
    package func plannedMinutes(on day: StudyDay) -> Double {
        guard !daysOff.contains(day) else { return 0 }
        return weekMinutes?[day.weekday] ?? minutes
    }

    /// Minutes of a session that is begun on a day, be it one off.
    package func sessionMinutes(on day: StudyDay) -> Double {
        let planned = plannedMinutes(on: day)
        return planned > 0 ? planned : minutes
    }
}
