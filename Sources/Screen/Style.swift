/// What a piece of text means on screen; a theme decides what that looks like.
///
/// Nothing may be told by a style alone: every state that a style marks also has a word or a sign.
package struct Style: Hashable, Sendable {
    /// The meaning that a theme maps to a colour.
    package enum Role: UInt8, CaseIterable, Sendable {
        case plain, muted, accent, correct, wrong, warning
        case code, keyword, string, comment, number
    }

    /// Ways of drawing that need no colour and may be combined.
    package struct Traits: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Bold: what is read first.
        package static let strong = Traits(rawValue: 1)
        /// Underlined: emphasis in prose, and links.
        package static let emphasis = Traits(rawValue: 2)
        /// Foreground and background exchanged: the selected row.
        package static let selected = Traits(rawValue: 4)
    }

    package var role: Role
    package var traits: Traits

    package init(_ role: Role = .plain, _ traits: Traits = []) {
        self.role = role
        self.traits = traits
    }

    package static let plain = Style()
    package static let muted = Style(.muted)
    package static let strong = Style(.plain, .strong)
    package static let emphasis = Style(.plain, .emphasis)
    package static let accent = Style(.accent)
    package static let accentStrong = Style(.accent, .strong)
    package static let correct = Style(.correct)
    package static let wrong = Style(.wrong)
    package static let warning = Style(.warning)
    package static let code = Style(.code)

    /// The same role with more traits.
    package func adding(_ traits: Traits) -> Style { Style(role, self.traits.union(traits)) }
}
