/// Every command once, for changing its keys: those of several screens first, then screen by screen.
enum KeyList {
    struct Row: Hashable, Sendable {
        let target: Keymap.Target
        /// Where its keys are looked up for showing.
        let context: Context
        let help: String
        /// The heading that the row stands under.
        let title: String
    }

    static let rows: [Row] = {
        let places = Dictionary(grouping: Commands.all.flatMap { row in row.contexts.map { (id: row.id, context: $0, help: row.help) } }, by: \.id)
        let known = CommandID.allCases.filter { $0 != .tick }
        let wide = known.compactMap { id -> Row? in
            guard let found = places[id], found.count > 1 else { return nil }
            return Row(target: .init(id), context: found[0].context, help: found[0].help, title: "On several screens")
        }
        let narrow = Context.allCases.flatMap { context in
            known.compactMap { id -> Row? in
                guard let found = places[id], found.count == 1, found[0].context == context else { return nil }
                return Row(target: .init(id), context: context, help: found[0].help, title: context.title)
            }
        }
        return wide + narrow
    }()
}
