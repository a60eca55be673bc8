/// A question file as far as it could be read, with what was found wrong on the way.
package struct ParsedQuestion: Sendable {
    package var source: QuestionSource
    package var document: Document?
    /// Nil where the file cannot be practised; the findings say why.
    package var question: Question?
    package var findings: [Finding]
    /// Where list items of sections stand, for rules that speak about one of them.
    package var places: [String: [Place]] = [:]
    /// Where the keys of the header stand.
    package var keys: [String: Place] = [:]

    package init(source: QuestionSource, findings: [Finding]) {
        self.source = source
        self.findings = findings
    }

    /// Whether anything makes the question unfit for practice.
    package var isBroken: Bool { question == nil || findings.contains { $0.severity == .error } }
}

/// Turns the texts of a question into a value: total, so that any input gives a question or findings.
package enum QuestionParser {
    package static func parse(_ source: QuestionSource) -> ParsedQuestion {
        var parsed = ParsedQuestion(source: source, findings: TextSafety.findings(in: source.text, path: source.path))
        let document: Document
        switch Document.parse(source.text, path: source.path) {
        case .success(let value): document = value
        case .failure(let rejection):
            parsed.findings.append(rejection.finding)
            return parsed
        }
        parsed.document = document
        var header = Header(document.header, path: source.path)
        parsed.keys = header.keyPlaces
        let body = Body(document, places: &parsed.places)
        let kind = kind(source, header, body)
        if let summary = summary(source, &header, body, kind) {
            parsed.question = body.question(summary, source, RunHeader(&header))
        }
        parsed.findings += header.findings + body.findings
        parsed.findings += Rules.all.flatMap { $0.check(parsed) }
        return parsed
    }

    private static func kind(_ source: QuestionSource, _ header: Header, _ body: Body) -> Kind {
        if source.companions["solution.py"] != nil || source.companions["tests.py"] != nil { return .code }
        if source.companions["solution.sql"] != nil || source.companions["schema.sql"] != nil { return .sql }
        if source.companions["generate.py"] != nil { return .numeric }
        if header.text("kind") == "design" || body.hasRubric { return .design }
        if source.isFragment { return .fragment }
        return body.options.isEmpty ? .recall : .choice
    }

    private static func summary(_ source: QuestionSource, _ header: inout Header, _ body: Body, _ kind: Kind) -> QuestionSummary? {
        if let stated = header.checkedText("kind"), stated != kind.rawValue {
            let message =
                Kind(rawValue: stated) == nil
                ? "«\(stated)» is not a kind; leave the line out, or write design" : "the file has the shape of \(kind.rawValue), not of \(stated)"
            header.report(header.place(of: "kind"), message)
        }
        let topic = header.checkedText("topic") ?? String(folderTopic(source))
        var level: Level?
        if let text = header.checkedText("level") {
            level = Level(rawValue: text)
            if level == nil { header.report(header.place(of: "level"), "«\(text)» is not a level: junior, mid, senior or staff") }
        } else if !header.has("level") {
            header.report(header.place(of: "level"), "the header names no level: junior, mid, senior or staff")
        }
        let hadMinutes = header.has("minutes")
        let minutes = header.number("minutes")
        if !hadMinutes, header.isReadable {
            header.report(header.place(of: "minutes"), "the header names no minutes; say how long a good answer takes")
        }
        var was: [QuestionID] = []
        for word in header.words("was") {
            if let id = QuestionID(word) {
                was.append(id)
            } else {
                header.report(header.place(of: "was"), "«\(word)» is not an id; ids begin with a track, as in ml-theory/topic/name")
            }
        }
        let limit = header.number("limit")
        let requires = header.words("requires")
        let tags = header.words("tags")
        let needs = header.words("needs")
        guard let level, let minutes else { return nil }
        return QuestionSummary(
            id: source.id, topic: topic, kind: kind, level: level, minutes: minutes, requires: requires, tags: tags, was: was, needs: needs,
            title: PlainText.firstSentence(body.prompt), fingerprint: fingerprint(source, body), limit: limit)
    }

    /// The topic a question lies in: the folder below the track.
    private static func folderTopic(_ source: QuestionSource) -> Substring {
        let parts = source.id.rawValue.split(separator: "/")
        return parts.count > 2 ? parts[1] : ""
    }

    private static func fingerprint(_ source: QuestionSource, _ body: Body) -> UInt64 {
        var fingerprint = Fingerprint()
        fingerprint.add(body.prompt)
        fingerprint.add(body.answer)
        for point in body.rubric.points { fingerprint.add(point.weight.rawValue + " " + point.text) }
        for option in body.options { fingerprint.add((option.isRight ? "x " : "o ") + option.text + " " + option.reason) }
        for name in ["generate.py", "solution.py", "tests.py", "schema.sql", "solution.sql"] {
            if let text = source.companions[name] { fingerprint.add(verbatim: text) }
        }
        return fingerprint.value
    }
}
