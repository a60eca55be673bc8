import Questions
import Screen
import Foundation

/// Formulas use only commands that a terminal can show.
struct MarkupRule: BankRule {
    static let name = "maths"

    func check(_ contents: BankContents) -> [Finding] {
        contents.parsed.flatMap { parsed -> [Finding] in
            guard let document = parsed.document else { return [] }
            let blocks = [document.prompt] + document.sections.map(\.body)
            return blocks.flatMap { block in findings(block, parsed) }
        }
    }

    private func findings(_ block: Document.Block, _ parsed: ParsedQuestion) -> [Finding] {
        var findings: [Finding] = []
        var fence = false
        var formula = ""
        var start = 0
        var isDisplay = false
        for (offset, line) in block.lines.enumerated() {
            if line.drop(while: { $0 == " " }).hasPrefix("```") { fence.toggle() }
            guard !fence else { continue }
            let parts = line.components(separatedBy: "$$")
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    if isDisplay { report(formula, block.firstLine + start, parsed, &findings) }
                    isDisplay.toggle()
                    formula = ""
                    start = offset
                }
                if isDisplay {
                    formula += part + " "
                } else {
                    for text in inlineFormulas(part) { report(text, block.firstLine + offset, parsed, &findings) }
                }
            }
        }
        if isDisplay {
            findings.append(parsed.finding(.error, Self.name, Place(line: block.firstLine + start), "this $$ is never closed"))
        }
        return findings
    }

    private func inlineFormulas(_ text: String) -> [String] {
        var formulas: [String] = []
        var inCode = false
        var current: String?
        for character in text {
            if character == "`", current == nil { inCode.toggle() }
            if character == "$", !inCode {
                if let formula = current { formulas.append(formula) }
                current = current == nil ? "" : nil
            } else {
                current?.append(character)
            }
        }
        return formulas
    }

    private func report(_ formula: String, _ line: Int, _ parsed: ParsedQuestion, _ findings: inout [Finding]) {
        for command in Maths.unknownCommands(in: formula) {
            findings.append(
                parsed.finding(.warning, Self.name, Place(line: line), "«\(command)» cannot be shown in a terminal; write it another way"))
        }
    }
}
