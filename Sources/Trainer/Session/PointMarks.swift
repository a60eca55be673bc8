import Practice
import Questions
import Screen

extension Rubric.Point {
    /// `must`, `strong` or `flag`, in seven columns.
    var weightSpan: Span {
        switch weight {
        case .must: Span("must   ", .accent)
        case .strong: Span("strong ", .muted)
        case .flag: Span("flag   ", .wrong)
        case .plain: Span("       ", .plain)
        }
    }

    /// The box before it.
    func box(_ isTicked: Bool) -> Span {
        isTicked ? Span("[x] ", weight == .flag ? .wrong : .correct) : Span("[ ] ", .muted)
    }
}
