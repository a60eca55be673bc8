import Practice
import Progress
import Questions
import Terminal
import Trainer

extension Performer {
    /// What mock interviews ask for.
    func mock(_ effect: MockEffect) throws -> [Event] {
        switch effect {
        case .list:
            recorder.stop()
            try desk.reloadBank()
            return [.mock(.listed(try desk.mockContents()))]
        case .begin(let id, let minutes):
            let mock = try desk.beginMock(id, minutes: minutes)
            return [.mock(.opened(try desk.openMock(mock.id)))]
        case .open(let id): return [.mock(.opened(try desk.openMock(id)))]
        case .keep(let journal):
            try desk.store.keep(journal)
            return []
        case .note(let id, let kind, let elapsed, let index):
            try desk.store.note(.init(kind, elapsed: elapsed, moment: desk.clock.now(), index: index), in: id)
            return try record(id, kind)
        case .setStage(let id, let stage):
            try desk.store.setStage(stage, of: id)
            return []
        case .keepTicks(let id, let ticks):
            try desk.store.setTicks(ticks, of: id)
            return []
        case .judge(let id, let ticks, let scorecard):
            var events: [Event] = []
            do { try desk.judgeMock(id, ticks: ticks, scorecard) } catch { events = [.failed("\(error)")] }
            return [.mock(.opened(try desk.openMock(id)))] + events
        case .compose(let text, let journal): return [.mock(.composed(try desk.composeNotes(text, journal, away: away)))]
        case .signal(let signal):
            switch signal {
            case .bell: terminal?.bell()
            case .flash: terminal?.flash()
            case .off: break
            }
            return []
        }
    }

    /// The recorder runs while the clock does.
    private func record(_ id: Int64, _ kind: Mock.Incident.Kind) throws -> [Event] {
        switch kind {
        case .started, .resumed:
            return try desk.startRecording(id, recorder).map { [.mock(.recorder($0.text, isBad: !$0.isStarted))] } ?? []
        case .paused, .finished:
            guard recorder.isRunning else { return [] }
            recorder.stop()
            return [.mock(.recorder("The recording stopped with the clock.", isBad: false))]
        case .phase, .probe: return []
        }
    }
}
