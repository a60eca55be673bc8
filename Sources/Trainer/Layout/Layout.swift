import Screen

/// Where things stand on a screen of a given size: a header, a body, a panel of fixed rows, a notice and the footer.
///
/// It brings the keys along, since every screen names some of them.
package struct Layout: Sendable {
    package let size: Size
    package let keys: Keymap

    /// Below this a plain sentence is shown instead.
    package static let minimum = Size(columns: 40, rows: 10)
    /// Prose is read comfortably up to this many columns.
    package static let measure = 92

    package init(_ size: Size, keys: Keymap = .standard) {
        self.size = size
        self.keys = keys
    }

    package var isTooSmall: Bool { size.columns < Self.minimum.columns || size.rows < Self.minimum.rows }
    /// Whether there is room for blank rows between parts.
    package var isRoomy: Bool { size.rows >= 16 }
    package var margin: Int { size.columns >= 60 ? 2 : 1 }
    /// Columns for text.
    package var width: Int { min(Self.measure, size.columns - 2 * margin) }
    package var right: Int { margin + width }
    package var bodyTop: Int { isRoomy ? 2 : 1 }
    package var footerRow: Int { size.rows - 1 }
    package var noticeRow: Int { size.rows - 2 }

    /// Rows of the body above a panel of so many rows.
    package func bodyRows(panel: Int) -> Int { max(1, panelTop(panel) - bodyTop - (isRoomy ? 1 : 0)) }

    /// The first row of a panel that ends above the notice.
    package func panelTop(_ rows: Int) -> Int { noticeRow - rows }
}
