import Questions

/// One mock interview: its plan, its clock, the notes of each phase, and how it was judged.
package struct Mock: Hashable, Sendable {
    package enum Stage: String, Sendable, Codable {
        /// Going on, or left to be gone on with.
        case running
        /// Over, and not judged yet.
        case scoring
        case done
        /// Given up; kept in the log, and judged by nobody.
        case dropped
    }

    /// Something of note that happened, for the time line.
    package struct Incident: Hashable, Sendable {
        package enum Kind: String, Sendable, Codable {
            case started, phase, probe, paused, resumed, finished
        }

        package var kind: Kind
        /// Milliseconds of the interview's clock.
        package var elapsed: Int64
        package var moment: Moment
        /// The phase that was begun, or the probe that was shown; nil elsewhere.
        package var index: Int?

        package init(_ kind: Kind, elapsed: Int64, moment: Moment, index: Int? = nil) {
            self.kind = kind
            self.elapsed = elapsed
            self.moment = moment
            self.index = index
        }
    }

    package let id: Int64
    package let question: QuestionID
    package let plan: MockPlan
    package let started: Moment
    /// The prompt's fingerprint when the interview began.
    package var fingerprint: UInt64
    package var stage: Stage
    package var clock: MockClock
    /// A text for each phase.
    package var notes: [String]
    package var incidents: [Incident]
    /// Bit n set: behaviour n of the rubric was seen.
    package var ticks: UInt64
    package var scorecard: Scorecard?
    /// A file that a recorder wrote while it ran; nil where none did.
    package var recording: String?

    package init(
        id: Int64, question: QuestionID, plan: MockPlan, started: Moment, fingerprint: UInt64 = 0, stage: Stage = .running, clock: MockClock? = nil,
        notes: [String] = [], incidents: [Incident] = [], ticks: UInt64 = 0, scorecard: Scorecard? = nil, recording: String? = nil
    ) {
        self.id = id
        self.question = question
        self.plan = plan
        self.started = started
        self.fingerprint = fingerprint
        self.stage = stage
        self.clock = clock ?? MockClock(budgets: plan.phases.map(\.budget))
        self.notes = plan.phases.indices.map { notes.indices.contains($0) ? notes[$0] : "" }
        self.incidents = incidents
        self.ticks = ticks
        self.scorecard = scorecard
        self.recording = recording
    }

    /// Whether its clock was ever started; one that was only looked at is none.
    package var isHeld: Bool { !incidents.isEmpty || clock.elapsed > 0 }

    package var isOpen: Bool { stage == .running || stage == .scoring }

    /// How often it was started or gone on with.
    package var turns: Int { incidents.count { $0.kind == .started || $0.kind == .resumed } }

    /// How often it was paused or left.
    package var pauses: Int { incidents.count { $0.kind == .paused } }

    /// Milliseconds by the calendar's clock between each pause and what followed it.
    package var pausedMilliseconds: Int64 {
        var sum: Int64 = 0
        var since: Int64?
        for incident in incidents {
            if incident.kind == .paused {
                since = since ?? incident.moment.milliseconds
            } else if let start = since {
                sum += max(0, incident.moment.milliseconds - start)
                since = nil
            }
        }
        return sum
    }

    /// Probes that were shown.
    package var shownProbes: Set<Int> { Set(incidents.filter { $0.kind == .probe }.compactMap(\.index)) }

    /// The next probe: one whose minute has come, or, where it was asked for, the next at all.
    package func nextProbe(asked: Bool) -> Int? {
        let shown = shownProbes
        return plan.probes.indices.first { !shown.contains($0) && (asked || plan.probes[$0].at <= clock.elapsed) }
    }

    /// A phase's time beside its budget.
    package struct PhaseTime: Hashable, Sendable, Codable {
        package var name: String
        /// Seconds.
        package var budget: Double
        package var spent: Double
    }

    package var times: [PhaseTime] {
        plan.phases.indices.map { index in
            PhaseTime(
                name: plan.phases[index].name, budget: Double(plan.phases[index].budget) / 1000, spent: Double(clock.spent[index]) / 1000)
        }
    }
}
