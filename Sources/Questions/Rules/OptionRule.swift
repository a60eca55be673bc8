/// A choice can be reasoned about: several options, a right one, a reason for each, and no give-away.
struct OptionRule: Rule {
    static let name = "options"

    func check(_ parsed: ParsedQuestion) -> [Finding] {
        guard let question = parsed.question else { return [] }
        let places = parsed.places["Options"] ?? []
        guard question.kind == .choice else {
            return question.options.isEmpty ? [] : [finding(.error, parsed, places.first, "only a choice question may list options")]
        }
        var findings: [Finding] = []
        let options = question.options
        if !(2...8).contains(options.count) {
            findings.append(finding(.error, parsed, places.first, "there are \(options.count) options; 2 to 8 can be chosen from"))
        }
        if !options.contains(where: \.isRight) {
            findings.append(finding(.error, parsed, places.first, "no option is right; mark it with [x]"))
        }
        for (option, place) in zip(options, places) where option.reason.isEmpty {
            findings.append(finding(.error, parsed, place, "this option has no reason; write «option — reason»"))
        }
        let longest = options.map(\.text.count).max() ?? 0
        let right = options.filter(\.isRight)
        if right.count == 1, options.count > 2, right[0].text.count == longest, options.count(where: { $0.text.count == longest }) == 1 {
            let place = zip(options, places).first { $0.0.isRight }?.1
            findings.append(finding(.warning, parsed, place, "the right option is the longest; a guesser would take it"))
        }
        return findings
    }
}
