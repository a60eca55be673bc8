import Practice
import Questions
import Screen

/// Where the parts of a running mock stand: bar and goal above, then prompt and notes, and the interviewer below.
struct MockPlace {
    /// Rows of the part above.
    let head: Int
    /// The prompt's first row and how many are shown; nil where there is no room for it.
    let prompt: Range<Int>?
    /// The first row of the notes, or of the whole prompt in their place.
    let top: Int
    /// Columns and rows of the notes.
    let size: Size
    /// The interviewer's rows.
    let probe: Range<Int>

    /// Rows from which on there are rules between the parts and a bar of all phases.
    static let roomy = 16
    /// Rows from which on a part of the prompt stays above the notes.
    private static let withPrompt = 20

    init(_ run: MockRunView, _ layout: Layout) {
        let rows = layout.size.rows
        let isRoomy = rows >= Self.roomy
        head = isRoomy ? 5 : 3
        let probeText =
            run.probe.map { run.mock.plan.probes.indices.contains($0) ? MockRunView.probeLines(run.mock.plan.probes[$0].text, layout.width) : [] }
            ?? []
        let probeRows = min(isRoomy ? 3 : 2, probeText.count)
        // The last row is the footer's.
        let bottom = layout.footerRow
        probe = (bottom - probeRows)..<bottom
        let rule = isRoomy ? 1 : 0
        var first = head + rule
        let last = probe.lowerBound - (isRoomy && probeRows > 0 ? 1 : 0)
        if rows >= Self.withPrompt, run.overlay != .prompt {
            // All of it where the notes keep two fifths of the room; else it has those.
            let lines = run.promptLines(layout)
            let room = last - first - 1
            var shown = min(lines.count, 5 * lines.count <= 3 * room ? lines.count : max(3, 2 * room / 5))
            while shown > 1, lines[shown - 1].spans.isEmpty { shown -= 1 }
            prompt = first..<(first + shown)
            first += shown + 1
        } else {
            prompt = nil
        }
        top = first
        size = Size(columns: layout.width, rows: max(1, last - first))
    }
}
