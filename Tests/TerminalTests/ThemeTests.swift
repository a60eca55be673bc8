import Foundation
import Screen
import Testing

@testable import Terminal

struct ThemeTests {
    private let meanings: [Style] = [.plain, .muted, .accent, .correct, .wrong, .warning]

    @Test(arguments: [ColourDepth.full, .sixteen, .eight])
    func `meanings differ in colour or attribute`(depth: ColourDepth) {
        let theme = Theme(depth: depth)
        #expect(Set(meanings.map(theme.look)).count == meanings.count)
        let code = [Style.Role.plain, .keyword, .string, .comment, .number, .code].map { theme.look(of: Style($0)) }
        #expect(Set(code).count == code.count)
    }

    @Test func `foregrounds stay within the terminal's colours`() {
        for depth in ColourDepth.allCases {
            for role in Style.Role.allCases {
                let foreground = Theme(depth: depth).look(of: Style(role)).foreground
                #expect(foreground == nil || (0..<depth.rawValue).contains(foreground ?? 0), "\(role) at \(depth)")
            }
        }
    }

    @Test func `black, white and yellow are never used, as they vanish on one of the two backgrounds`() {
        let unreadable: Set<Int> = [0, 3, 7, 10, 11, 14, 15]
        for depth in ColourDepth.allCases {
            for role in Style.Role.allCases {
                guard let foreground = Theme(depth: depth).look(of: Style(role)).foreground else { continue }
                #expect(!unreadable.contains(foreground), "\(role) at \(depth)")
            }
        }
    }

    /// The cube and the grey ramp are the same on every terminal, so that their contrast can be computed (WCAG 2.1, 1.4.3).
    @Test func `of 256 colours each can be read on black and on white`() {
        for role in Style.Role.allCases {
            guard let foreground = Theme(depth: .full).look(of: Style(role)).foreground else { continue }
            #expect((16..<255).contains(foreground), "\(role): the first sixteen differ from palette to palette")
            let luminance = Self.luminance(foreground)
            #expect(1.05 / (luminance + 0.05) >= 3.9, "\(role) on white")
            #expect((luminance + 0.05) / 0.05 >= 3.9, "\(role) on black")
        }
    }

    /// The relative luminance of a colour of xterm's 6×6×6 cube or grey ramp.
    private static func luminance(_ index: Int) -> Double {
        let level = { (step: Int) in step == 0 ? 0.0 : Double(55 + 40 * step) }
        let cube = index - 16
        let parts = index >= 232 ? Array(repeating: Double(8 + 10 * (index - 232)), count: 3) : [cube / 36, cube / 6 % 6, cube % 6].map(level)
        let linear = parts.map { $0 / 255 }.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    @Test func `plain is the terminal's own`() {
        for depth in ColourDepth.allCases { #expect(Theme(depth: depth).look(of: .plain) == Look()) }
    }

    @Test func `strong text is bold and never dim`() {
        for depth in ColourDepth.allCases {
            for role in Style.Role.allCases {
                let look = Theme(depth: depth).look(of: Style(role, .strong))
                #expect(look.attributes.contains(.bold) && !look.attributes.contains(.dim))
            }
        }
    }

    @Test func `a selected row is one block, whatever roles are in it`() {
        for depth in ColourDepth.allCases {
            let looks = Style.Role.allCases.map { Theme(depth: depth).look(of: Style($0, .selected)) }
            for look in looks {
                #expect(look.foreground == nil)
                #expect(look.attributes.contains(.reverse) && !look.attributes.contains(.dim))
            }
        }
    }

    @Test func `traits combine`() {
        let look = Theme(depth: .sixteen).look(of: Style(.wrong, [.strong, .emphasis]))
        #expect(look == Look(9, [.bold, .underline]))
    }

    @Test(arguments: [
        (0, ColourDepth.none), (2, .none), (8, .eight), (15, .eight), (16, .sixteen), (88, .sixteen), (256, .full),
        (16_777_216, .eight),
    ])
    func `a terminfo count gives a depth`(count: Int, depth: ColourDepth) {
        #expect(ColourDepth(terminfoColours: count) == depth)
    }
}
