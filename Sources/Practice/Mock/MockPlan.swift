import Questions

/// What is fixed when a mock interview begins: its phases with their time, and when the interviewer asks what.
package struct MockPlan: Hashable, Sendable, Codable {
    package struct Phase: Hashable, Sendable, Codable {
        package var name: String
        /// What it is about in one line.
        package var goal: String?
        /// Milliseconds.
        package var budget: Int64

        package init(name: String, goal: String? = nil, budget: Int64) {
            self.name = name
            self.goal = goal
            self.budget = budget
        }
    }

    package struct Probe: Hashable, Sendable, Codable {
        /// Milliseconds of the interview's clock.
        package var at: Int64
        package var text: String

        package init(at: Int64, text: String) {
            self.at = at
            self.text = text
        }
    }

    package var phases: [Phase]
    /// In the order of their time.
    package var probes: [Probe]
    /// Whether it is a whole interview; a choice of phases gives levels and no verdict.
    package var isWhole: Bool

    package init(phases: [Phase], probes: [Probe] = [], isWhole: Bool = true) {
        self.phases = phases
        self.probes = probes
        self.isWhole = isWhole
    }

    /// Lengths that interviews usually have, in minutes.
    package static let usualMinutes = [35, 45, 60]
    /// The lengths that can be asked for, in minutes.
    package static let possibleMinutes: ClosedRange<Double> = 5...240

    /// Milliseconds of the whole.
    package var total: Int64 { phases.reduce(0) { $0 + $1.budget } }

    /// The plan of a prompt.
    ///
    /// - Parameters:
    ///   - minutes: the whole; nil for the sum of the phases.
    ///   - choice: which phases; nil for all of the prompt's.
    package init(_ question: Question, minutes: Double? = nil, choice: PhaseChoice? = nil) {
        let own = question.interviewPhases
        let chosen = choice?.phases ?? own
        let scale = minutes.map { $0 / max(0.01, chosen.reduce(0) { $0 + $1.minutes }) } ?? 1
        var cuts: [Int64] = [0]
        var sum = 0.0
        for phase in chosen {
            sum += phase.minutes * scale
            // Cut points are rounded, not lengths, so that the sum stays what was asked for.
            cuts.append(Int64((sum * 60).rounded()) * 1000)
        }
        phases = chosen.indices.map { Phase(name: chosen[$0].name, goal: chosen[$0].shownGoal, budget: cuts[$0 + 1] - cuts[$0]) }
        isWhole = Set(own.map(\.name)).isSubset(of: chosen.map(\.name)) || choice?.isPreset == true
        probes = Self.probes(question, own: own, chosen: chosen, cuts: cuts, isPreset: choice?.isPreset == true)
    }

    /// Each probe at the same place of the same phase; those of phases that were left out are left out too.
    private static func probes(
        _ question: Question, own: [Question.Phase], chosen: [Question.Phase], cuts: [Int64], isPreset: Bool
    ) -> [Probe] {
        let total = own.reduce(0) { $0 + $1.minutes }
        return question.probes.compactMap { probe -> Probe? in
            var start = 0.0
            for phase in own {
                defer { start += phase.minutes }
                guard probe.minute < start + phase.minutes else { continue }
                if let place = chosen.firstIndex(where: { $0.name == phase.name }) {
                    let part = (probe.minute - start) / phase.minutes
                    return Probe(at: cuts[place] + Int64(part * Double(cuts[place + 1] - cuts[place])), text: probe.text)
                }
                return isPreset ? Probe(at: Int64(probe.minute / total * Double(cuts[cuts.count - 1])), text: probe.text) : nil
            }
            return nil
        }.sorted { $0.at < $1.at }
    }
}

/// Which phases a mock goes through, as the user names them.
package struct PhaseChoice: Hashable, Sendable {
    package var phases: [Question.Phase]
    /// Whether it is one of the presets, which are whole interviews.
    package var isPreset: Bool

    /// Why the words could not be taken.
    package struct Problem: Error, Equatable, CustomStringConvertible {
        package var description: String
    }

    /// Reads `standard`, `generative`, or a list such as `framing, data and labels=8`.
    ///
    /// A name may be shortened as long as one phase alone begins with it; names that hold commas are found all the same.
    package init(_ text: String, of question: Question) throws(Problem) {
        switch text.trimmed.lowercased() {
        case "standard": self = PhaseChoice(phases: Question.Phase.standard, isPreset: true)
        case "generative": self = PhaseChoice(phases: Question.Phase.generative, isPreset: true)
        default: self = PhaseChoice(phases: try Self.list(text, question.interviewPhases), isPreset: false)
        }
    }

    private init(phases: [Question.Phase], isPreset: Bool) {
        self.phases = phases
        self.isPreset = isPreset
    }

    private static func list(_ text: String, _ own: [Question.Phase]) throws(Problem) -> [Question.Phase] {
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmed) }
        var phases: [Question.Phase] = []
        var at = 0
        while at < words.count {
            guard let (phase, next) = try longest(words, from: at, own) else {
                let known = own.map(\.name).joined(separator: "; ")
                throw Problem(description: "«\(words[at])» is not one phase of this prompt. Its phases are: \(known).")
            }
            if phases.contains(where: { $0.name == phase.name }) { throw Problem(description: "«\(phase.name)» is named twice.") }
            phases.append(phase)
            at = next
        }
        return phases
    }

    /// The phase that the most words from a place on name, and the place behind them.
    private static func longest(_ words: [String], from start: Int, _ own: [Question.Phase]) throws(Problem) -> (Question.Phase, Int)? {
        for end in stride(from: words.count, to: start, by: -1) {
            // Minutes end a phase.
            guard !words[start..<(end - 1)].contains(where: { $0.contains("=") }) else { continue }
            let parts = words[start..<end].joined(separator: ", ").split(separator: "=", maxSplits: 1).map { $0.trimmed.lowercased() }
            guard let name = parts.first, !name.isEmpty else { continue }
            let exact = own.first { $0.name == name }
            let begun = own.filter { $0.name.hasPrefix(name) }
            guard var phase = exact ?? (begun.count == 1 ? begun[0] : nil) else { continue }
            if parts.count > 1 {
                guard let minutes = Double(parts[1]), minutes > 0, minutes <= 240 else {
                    throw Problem(description: "«\(parts[1])» is no number of minutes for «\(phase.name)»; write \(phase.name)=8.")
                }
                phase.minutes = minutes
            }
            return (phase, end)
        }
        return nil
    }
}
