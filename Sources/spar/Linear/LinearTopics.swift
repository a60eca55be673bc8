import Practice
import Trainer

/// Weak topics as numbered lines: a number drills the topic.
struct LinearTopics {
    let io: LineIO
    let desk: Desk

    func run() throws {
        while true {
            let overview = try desk.topics()
            for line in TopicsText.lines(overview) { io.say(line) }
            guard let line = io.ask("Type a number to practise the topic, or Enter to go back home."), !line.isEmpty, line != "q" else { return }
            guard let number = Int(line), overview.topics.indices.contains(number - 1) else {
                io.say("«\(line)» is not a number from 1 to \(overview.topics.count).")
                continue
            }
            guard let session = try desk.drill([overview.topics[number - 1].topic]) else {
                io.say("There is nothing to practise: all of it is suspended.")
                continue
            }
            try LinearSession(desk: desk).run(session, backTo: "the topics")
        }
    }
}

/// Statistics as plain lines; leeches are numbered and can be suspended.
struct LinearStatistics {
    let io: LineIO
    let desk: Desk

    func run() throws {
        while true {
            let statistics = try desk.statistics()
            for line in StatisticsText.lines(statistics) { io.say(line) }
            let leeches = statistics.leeches
            guard !leeches.isEmpty else {
                _ = io.ask("Enter goes back home.")
                return
            }
            let many = leeches.count == 1 ? "1 suspends or brings back the question" : "1 to \(leeches.count) suspends or brings back that question"
            guard let line = io.ask("Enter goes back home; \(many) that was forgotten so often."), !line.isEmpty, line != "q" else { return }
            guard let number = Int(line), leeches.indices.contains(number - 1) else {
                io.say("«\(line)» is not a number from 1 to \(leeches.count).")
                continue
            }
            let leech = leeches[number - 1]
            try desk.suspend(leech.id, !leech.isSuspended)
            io.say(leech.isSuspended ? "\(leech.id) is back." : "\(leech.id) is suspended.")
        }
    }
}
