import Screen

/// How many colours a terminal has that can be relied on.
package enum ColourDepth: Int, CaseIterable, Comparable, Sendable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case full = 256

    /// The depth for a terminfo colour count.
    ///
    /// More than 256 means direct colour, where the indexes from 8 on are shades of nearly black blue.
    package init(terminfoColours count: Int) {
        switch count {
        case 256: self = .full
        case 16..<256: self = .sixteen
        case 8...: self = .eight
        default: self = .none
        }
    }

    package static func < (left: ColourDepth, right: ColourDepth) -> Bool { left.rawValue < right.rawValue }
}

/// What a style looks like on one terminal.
package struct Look: Hashable, Sendable {
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: Int32
        package init(rawValue: Int32) { self.rawValue = rawValue }
        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let underline = Attributes(rawValue: 4)
        package static let reverse = Attributes(rawValue: 8)
    }

    /// A colour of the xterm palette from 0 to 255, or nil for the terminal's own.
    package var foreground: Int?
    package var attributes: Attributes

    package init(_ foreground: Int? = nil, _ attributes: Attributes = []) {
        self.foreground = foreground
        self.attributes = attributes
    }
}

/// Styles to colours and attributes, never a background.
///
/// Where a terminal has 256 colours, those of the fixed cube and grey ramp are used, for palettes differ in the first sixteen:
/// bright black, say, is the background of Solarized. Each has a contrast of at least 3.9 on black and on white (WCAG 2 ratio; no
/// colour has more than 4.58 on both).
///
/// Of sixteen, each colour is the one of its hue with the best worst-case contrast on black and on white over the palettes of xterm,
/// VGA, Windows, Terminal.app, VS Code, Tango and GNOME: bright red 3.1, green 2.2, magenta 2.6,
/// bright blue 2.8. The dark red and blue of the eight fall to 2.7 and 1.6 on black, so bold helps them: most terminals
/// of eight colours draw it bright. Yellow and bright cyan fall to 1.4 and 1.2 on white and are not used.
package struct Theme: Hashable, Sendable {
    package let depth: ColourDepth

    package init(depth: ColourDepth) { self.depth = depth }

    package func look(of style: Style) -> Look {
        var look = look(of: style.role)
        if style.traits.contains(.strong) {
            look.attributes.insert(.bold)
            // Bold and dim share the sequence that ends them, and many terminals show one of the two.
            look.attributes.remove(.dim)
        }
        if style.traits.contains(.emphasis) { look.attributes.insert(.underline) }
        if style.traits.contains(.selected) {
            // One block: each role's colour turned into a background would make a patchwork of the row.
            look.foreground = nil
            look.attributes.remove(.dim)
            look.attributes.insert(.reverse)
        }
        return look
    }

    private func look(of role: Style.Role) -> Look {
        switch depth {
        case .full: Self.full(role)
        case .sixteen: Self.sixteen(role)
        case .eight: Self.eight(role)
        case .none: Self.mono(role)
        }
    }

    private static func full(_ role: Style.Role) -> Look {
        switch role {
        case .plain: Look()
        case .muted, .comment: Look(243)
        case .accent: Look(63)
        case .correct, .string: Look(28)
        case .wrong: Look(196)
        case .warning: Look(130)
        case .keyword: Look(163)
        case .code: Look(30)
        case .number: Look(31)
        }
    }

    private static func sixteen(_ role: Style.Role) -> Look {
        switch role {
        case .plain: Look()
        case .muted, .comment: Look(8)
        case .accent: Look(12)
        case .correct, .string: Look(2)
        case .wrong: Look(9)
        case .warning, .keyword: Look(5)
        case .code: Look(6)
        case .number: Look(4)
        }
    }

    private static func eight(_ role: Style.Role) -> Look {
        switch role {
        case .plain: Look()
        case .muted, .comment: Look(nil, .dim)
        case .accent: Look(4, .bold)
        case .correct, .string: Look(2)
        case .wrong: Look(1, .bold)
        case .warning, .keyword: Look(5)
        case .code: Look(6)
        case .number: Look(4)
        }
    }

    private static func mono(_ role: Style.Role) -> Look {
        switch role {
        case .plain, .muted, .comment, .code, .string, .number, .correct: Look()
        case .accent, .keyword, .wrong, .warning: Look(nil, .bold)
        }
    }
}
