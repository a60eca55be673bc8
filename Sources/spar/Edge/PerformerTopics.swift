import Practice
import Progress
import Trainer

extension Performer {
    /// What weak topics and statistics ask for.
    func insight(_ effect: Effect) throws -> [Event] {
        switch effect {
        case .loadTopics:
            try desk.reloadBank()
            return [.topics(try desk.topics())]
        case .loadStatistics:
            try desk.reloadBank()
            return [.statistics(try desk.statistics())]
        case .drill(let topics):
            guard let session = try desk.drill(topics) else { return [.nothingToDo("There is nothing to practise: all of it is suspended.")] }
            return [.session(session, restored: nil)]
        default: return []
        }
    }
}
