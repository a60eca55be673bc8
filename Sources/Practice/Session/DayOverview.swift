import Questions
import Scheduling

/// What a day holds: by track what is due and new, what a session of the usual length would take, and the days in a row.
package struct DayOverview: Hashable, Sendable {
    package struct TrackLine: Hashable, Sendable {
        package var track: Track
        package var due: Int
        package var dueSeconds: Double
        /// Questions never seen.
        package var new: Int
        package var newSeconds: Double
        package var questions: Int
        /// What the next session takes from this track.
        package var planned: Int
        package var plannedNew: Int
        package var plannedSeconds: Double
    }

    package var tracks: [TrackLine]
    package var today: StudyDay
    /// Days in a row with at least one review, today or yesterday the last.
    package var streak: Int
    package var hasStudiedToday: Bool
    package var minutes: Double
    /// A session that was left today, to be taken up again.
    package var open: OpenSession?
    /// The day of the interview, where it is still to come.
    package var interview: StudyDay?
    /// Whether Enter would bring anything, be it practice ahead of time.
    package var hasAnything = true
    /// What else to know today: a mock that was left, topics that a mock raised.
    package var remarks: [String] = []

    package struct OpenSession: Hashable, Sendable {
        package var id: Int64
        package var done: Int
        package var total: Int
        package var secondsLeft: Double
        /// Whether its questions were chosen by the learner, so that today's own session still waits.
        package var isChosen: Bool

        package init(_ session: Session) {
            id = session.id
            isChosen = session.plan.purpose == .selection
            (done, total) = session.progress
            secondsLeft = session.secondsLeft
        }
    }

    package var due: Int { tracks.reduce(0) { $0 + $1.due } }
    package var planned: Int { tracks.reduce(0) { $0 + $1.planned } }
    package var plannedSeconds: Double { tracks.reduce(0) { $0 + $1.plannedSeconds } }

    /// - Parameter studied: study days with a review, in any order.
    package init(_ request: DailyQueue.Request, entries: [DailyQueue.Entry], studied: Set<StudyDay>, open: Session?) {
        today = request.today
        minutes = request.budget / 60
        var lines = Dictionary(
            uniqueKeysWithValues: Track.allCases.map {
                (
                    $0,
                    TrackLine(
                        track: $0, due: 0, dueSeconds: 0, new: 0, newSeconds: 0, questions: 0, planned: 0, plannedNew: 0, plannedSeconds: 0)
                )
            })
        for candidate in request.candidates {
            let track = candidate.summary.track
            lines[track]?.questions += 1
            switch candidate.standing(today: request.today) {
            case .new:
                lines[track]?.new += 1
                lines[track]?.newSeconds += candidate.seconds
            case .due, .failedToday:
                lines[track]?.due += 1
                lines[track]?.dueSeconds += candidate.seconds
            case .audit, nil: break
            }
        }
        for entry in entries {
            lines[entry.id.track]?.planned += 1
            lines[entry.id.track]?.plannedNew += entry.standing == .new ? 1 : 0
            lines[entry.id.track]?.plannedSeconds += entry.seconds
        }
        tracks = Track.allCases.compactMap { lines[$0] }
        hasStudiedToday = studied.contains(request.today)
        streak = Streak.length(studied, today: request.today)
        self.open = open.flatMap { $0.isFinished || $0.reviews.isEmpty ? nil : OpenSession($0) }
    }
}

/// Days in a row.
package enum Streak {
    /// Days with a review up to today; a day not yet studied does not break it.
    package static func length(_ studied: Set<StudyDay>, today: StudyDay) -> Int {
        var day = studied.contains(today) ? today : today + -1
        var count = 0
        while studied.contains(day) {
            count += 1
            day = day + -1
        }
        return count
    }
}
