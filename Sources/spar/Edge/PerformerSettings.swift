import Trainer

extension Performer {
    /// Carries out what the settings screen asks for; the screen then shows what the file says.
    func settings(_ effect: Effect) throws -> [Event] {
        let kept = desk.kept
        switch effect {
        case .set(let key, let value): try kept.set(key, value)
        case .bind(let target, let keys): try kept.bind(target, to: keys)
        case .editSettings:
            try kept.make()
            try desk.runEditor(kept.file.path, away)
        default: break
        }
        try kept.refresh()
        return [.settings(kept.screen)]
    }
}
