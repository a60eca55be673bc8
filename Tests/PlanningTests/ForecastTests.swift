import Scheduling
import Testing

@testable import Planning

@Suite struct ForecastTests {
    private func forecast(seconds: Double, evidence: MemoryEvidence? = nil, attendance: Attendance = .full) -> Forecast {
        let problem = PlanProblem.mixed(days: 10, seconds: seconds)
        var known = evidence ?? MemoryEvidence(model: problem.model, items: problem.items.count)
        let items = problem.items.enumerated().map { index, item in
            if let state = item.state, evidence == nil { known.set(index, stability: state.stability) }
            return Learner.Item(kind: item.kind, believed: item.state, lastDay: -item.elapsed, reviews: item.state == nil ? 0 : 2)
        }
        return Outlook(
            Plan(problem, precision: .coarse), learner: Learner(items: items, pools: 1), evidence: known, attendance: attendance
        ).all
    }

    @Test func moreMinutesPromiseMore() {
        let (less, more) = (forecast(seconds: 300), forecast(seconds: 900))
        #expect(less.expected < more.expected)
        #expect(less.range.contains(less.expected) && more.range.contains(more.expected))
    }

    @Test func examIsLessCertainThanAllItems() {
        let forecast = forecast(seconds: 600)
        #expect(forecast.exam.lowerBound < forecast.range.lowerBound && forecast.exam.upperBound > forecast.range.upperBound)
    }

    @Test func doubtAboutAttendanceWidensTheRange() {
        let sure = forecast(seconds: 600)
        let unsure = forecast(seconds: 600, attendance: Attendance(studied: []))
        #expect(unsure.range.upperBound - unsure.range.lowerBound > sure.range.upperBound - sure.range.lowerBound)
    }

    @Test func sameForecastComesOutTwice() { #expect(forecast(seconds: 400) == forecast(seconds: 400)) }

    @Test func reviewsSayHowFastALearnerForgets() {
        let model = MemoryModel()
        var good = MemoryEvidence(model: model, items: 200)
        var bad = good
        for item in 0..<200 {
            for (grade, place) in [(Grade.good, 0), (.again, 1)] {
                var evidence = place == 0 ? good : bad
                evidence.meet(item, grade: .good)
                evidence.review(item, grade: grade, elapsed: 20, difficulty: 5)
                if place == 0 { good = evidence } else { bad = evidence }
            }
        }
        let likeliest = { (evidence: MemoryEvidence) in
            evidence.logPosterior.indices.max { evidence.logPosterior[$0] < evidence.logPosterior[$1] } ?? -1
        }
        #expect(likeliest(good) > 4)
        #expect(likeliest(bad) < 4)
    }

    @Test func mixtureOfOneKnownMemoryIsItsNormal() {
        let mixture = Mixture(
            logPosterior: [-900, -900, -900, -900, 0, -900, -900, -900, -900], means: [Double?](repeating: 0.7, count: 9), variance: 0.0004)
        #expect(abs(mixture.mean - 0.7) < 1e-9)
        #expect(abs(mixture.quantile(0.9) - (0.7 + 1.2816 * 0.02)) < 1e-3)
        #expect(abs(mixture.quantile(0.1) - (0.7 - 1.2816 * 0.02)) < 1e-3)
    }

    @Test func attendanceFollowsTheLog() {
        #expect(Attendance(studied: []).rate < 1)
        #expect(Attendance(studied: [Double](repeating: 1, count: 60)).rate > 0.98)
        let missing = Attendance(studied: (0..<60).map { $0 % 4 == 0 ? 0 : 1 })
        #expect(abs(missing.rate - 0.76) < 0.02)
        #expect(missing.deviation < Attendance(studied: []).deviation)
    }
}
