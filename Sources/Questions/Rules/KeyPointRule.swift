/// Key points can be ticked by ear: two to seven, short, at least one that a hire must say.
struct KeyPointRule: Rule {
    static let name = "key-points"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question, question.kind != .choice, question.kind != .design else { return [] }
        let heading = parsed.document?.section("Key points")?.heading
        guard heading != nil else { return [] }
        var findings: [Finding] = []
        let points = question.rubric.points
        if !(2...7).contains(points.count) {
            findings.append(
                finding(
                    .error, parsed, heading,
                    points.count == 1 ? "there is 1 key point; 2 to 7 can be ticked" : "there are \(points.count) key points; 2 to 7 can be ticked"))
        }
        if !points.isEmpty, !points.contains(where: { $0.weight == .must }) {
            findings.append(finding(.warning, parsed, heading, "no key point is marked [must]; mark what a hire says"))
        }
        for (point, place) in zip(points, parsed.places["Key points"] ?? []) {
            if point.text.isEmpty { findings.append(finding(.error, parsed, place, "this key point is empty")) }
            if point.text.count > 120 {
                findings.append(finding(.warning, parsed, place, "this key point has \(point.text.count) characters; under 90 can be judged by ear"))
            }
            if point.weight == .plain, let mark = point.text.unknownMark {
                findings.append(finding(.error, parsed, place, "«[\(mark)]» is not a mark; only [must] is"))
            }
            if point.weight == .flag || point.weight == .strong {
                findings.append(finding(.error, parsed, place, "[\(point.weight.rawValue)] belongs into a design rubric; here only [must] does"))
            }
        }
        return findings
    }
}

extension String {
    /// A word in brackets at the beginning that no link follows: a mark that was misspelt.
    fileprivate var unknownMark: Substring? {
        guard hasPrefix("["), let close = firstIndex(of: "]") else { return nil }
        let word = self[index(after: startIndex)..<close]
        let after = self[index(after: close)...].first
        return !word.isEmpty && word.count <= 10 && word.allSatisfy(\.isLetter) && after == " " ? word : nil
    }
}
