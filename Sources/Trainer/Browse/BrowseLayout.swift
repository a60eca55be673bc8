import Screen

/// Where the parts of the list stand: a search line, headings, rows, and a preview beside them on wide terminals.
struct BrowseLayout {
    let layout: Layout
    let listWidth: Int
    /// Columns of the preview; nil where there is no room for one.
    let previewWidth: Int?
    let searchRow: Int
    /// The row of the column headings; nil on small screens.
    let headingRow: Int?
    let listTop: Int
    let listRows: Int

    /// From this many columns on a preview stands beside the list.
    static let previewMinimum = 110
    static let gap = 4

    /// - Parameter panel: rows kept free above the notice.
    init(_ size: Size, panel: Int) {
        layout = Layout(size)
        let total = size.columns - 2 * layout.margin
        if size.columns >= Self.previewMinimum {
            // Prose needs no more than the measure; the list takes the rest.
            let preview = min(Layout.measure, total * 2 / 5)
            previewWidth = preview
            listWidth = total - preview - Self.gap
        } else {
            previewWidth = nil
            listWidth = total
        }
        searchRow = layout.bodyTop
        headingRow = layout.isRoomy ? searchRow + 2 : nil
        listTop = layout.isRoomy ? searchRow + 3 : searchRow + 1
        // On roomy screens a row below the list says how much of it is seen.
        listRows = max(1, layout.panelTop(panel) - listTop - (layout.isRoomy ? 1 : 0))
    }

    var previewColumn: Int { layout.margin + listWidth + Self.gap }
    /// The row that says how much of the list is seen.
    var positionRow: Int { layout.isRoomy ? listTop + listRows : layout.noticeRow }
}
