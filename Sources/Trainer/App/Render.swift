import Screen

extension App {
    /// The screen for this state; the same state always gives the same frame.
    package func render() -> Frame {
        if layout.isTooSmall { return Self.tooSmall(size) }
        var painter = Painter(layout)
        if let help {
            HelpView.render(&painter, context: underlyingContext, scroll: help)
        } else {
            switch view {
            case .starting: painter.header(Line("spar", .accentStrong), Line())
            case .home(let home): home.render(&painter)
            case .session(let session): session.render(&painter, now: now)
            case .summary(let summary): summary.render(&painter)
            case .browse(let browse): browse.render(&painter)
            case .settings(let settings): settings.render(&painter)
            case .mock(let mock): mock.render(&painter)
            case .loop(let loop): loop.render(&painter)
            case .topics(let topics): topics.render(&painter)
            case .statistics(let statistics): statistics.render(&painter)
            case .plan(let plan): plan.render(&painter)
            case .welcome(let welcome): welcome.render(&painter)
            }
        }
        painter.notice(notice)
        return painter.frame
    }

    private static func tooSmall(_ size: Size) -> Frame {
        var frame = Frame(size: size)
        let minimum = Layout.minimum
        let text = "spar needs \(minimum.columns) columns and \(minimum.rows) rows; this window has \(size.columns) by \(size.rows)."
        for (row, line) in text.wrapped(to: max(1, size.columns)).prefix(size.rows).enumerated() { frame.put(line, column: 0, row: row) }
        return frame
    }
}
