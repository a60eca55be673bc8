import Practice
import Questions
import Scheduling
import Screen

/// The columns of the list of topics: what there is room for, the remark taking what is left.
struct TopicColumns {
    let width: Int

    private var nameWidth: Int { width < 50 ? max(12, width - 10) : width < 90 ? 25 : 30 }
    private var hasTrack: Bool { width >= 100 }
    private var barWidth: Int { width < 50 ? 0 : width < 90 ? 12 : 20 }
    private var hasTrend: Bool { width >= 60 }
    /// The change in points beside the picture of it.
    private var hasChange: Bool { width >= 90 }

    var heading: Line {
        var text = "  " + left("topic", nameWidth)
        if hasTrack { text += left("track", 9) }
        text += "ready".leading(to: 6)
        if barWidth > 0 { text += "  " + left("80 % range", barWidth) }
        if hasTrend { text += hasChange ? "  four weeks" : "  trend" }
        return Line(text, .muted)
    }

    func row(_ topic: TopicStanding, today: StudyDay, isChosen: Bool) -> Line {
        var line = Line([Span(isChosen ? "› " : "  ", .accentStrong), Span(left(topic.topic, nameWidth), isChosen ? .strong : .plain)])
        if hasTrack { line.spans.append(Span(left(topic.track.name, 9), .muted)) }
        line.spans.append(Span(topic.percent.leading(to: 6), topic.isKnown ? (isChosen ? .strong : .plain) : .muted))
        if barWidth > 0 {
            let bar =
                topic.isKnown
                ? Chart.interval(low: topic.readiness.low, mean: topic.readiness.mean, high: topic.readiness.high, width: barWidth)
                : Line(String(repeating: " ", count: barWidth))
            line.spans += [Span("  ")] + bar.spans
        }
        if hasTrend {
            line.spans += [Span("  " + Chart.spark(topic.trend), .muted), Span(hasChange ? change(topic).leading(to: 5) + " " : "", .plain)]
        }
        let remark = topic.remarks(today: today).first ?? ""
        let room = width - line.width - 2
        if barWidth > 0, room >= 8 { line.spans.append(Span("  " + Line(remark).truncated(to: room).text, .muted)) }
        return line
    }

    /// The change over four weeks in points: `+6`.
    private func change(_ topic: TopicStanding) -> String {
        guard let change = topic.change else { return "" }
        let points = Int((change * 100).rounded())
        return points > 0 ? "+\(points)" : points < 0 ? "−\(-points)" : "0"
    }

    private func left(_ text: String, _ width: Int) -> String {
        let cut = Line(text).truncated(to: width - 1).text
        return cut + String(repeating: " ", count: max(0, width - cut.columns))
    }
}
