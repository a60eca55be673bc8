import Questions

/// Runs the programs of many questions, as many at a time as there are cores, and none that was found good before.
package enum ProgramChecks {
    package struct Report: Hashable, Sendable {
        /// In the order of the questions.
        package var findings: [Finding] = []
        /// Questions whose earlier check still holds.
        package var kept = 0
    }

    private struct Job: Sendable {
        var question: Int
        var part: Int
        var program: ProgramCheck.Part
    }

    /// - Parameters:
    ///   - cores: how many programs run at a time.
    ///   - cache: path of the file that says what was found good; nil runs everything and keeps nothing.
    ///   - progress: called with the programs that were run and all that are to be.
    package static func run(
        _ questions: [ParsedQuestion], judge: Judge, cores: Int, cache: String?, progress: @Sendable (Int, Int) -> Void = { _, _ in }
    ) async -> Report {
        var known = cache.map { CheckCache(path: $0) }
        let keys = questions.map { CheckCache.key($0, python: judge.sandbox.python) }
        var report = Report()
        var outcomes: [[ProgramCheck.Outcome]] = []
        var jobs: [Job] = []
        var isKnown: [Bool] = []
        for (index, question) in questions.enumerated() {
            let parts = ProgramCheck.parts(of: question)
            let isGood = known?.isGood(question.source.id, keys[index]) ?? false
            isKnown.append(isGood)
            outcomes.append(Array(repeating: ProgramCheck.Outcome(), count: parts.count))
            if isGood { report.kept += 1 } else { jobs += parts.enumerated().map { Job(question: index, part: $0, program: $1) } }
        }
        await withTaskGroup(of: (Job, ProgramCheck.Outcome).self) { group in
            var next = 0
            var done = 0
            func start() {
                guard next < jobs.count else { return }
                let job = jobs[next]
                next += 1
                let question = questions[job.question]
                group.addTask { (job, await ProgramCheck.run(job.program, of: question, judge: judge)) }
            }
            progress(0, jobs.count)
            for _ in 0..<max(1, cores) { start() }
            while let (job, outcome) = await group.next() {
                outcomes[job.question][job.part] = outcome
                done += 1
                progress(done, jobs.count)
                start()
            }
        }
        for (index, question) in questions.enumerated() where !isKnown[index] {
            let findings = ProgramCheck.findings(outcomes[index])
            report.findings += findings
            if findings.isEmpty { known?.keep(question.source.id, keys[index]) }
        }
        if !jobs.isEmpty { known?.write() }
        return report
    }
}
