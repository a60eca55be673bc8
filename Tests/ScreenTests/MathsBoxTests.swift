import TestSupport
import Testing

@testable import Screen

@Suite struct MathsBoxTests {
    private let half = MathsBox("1").over(MathsBox("2"))

    @Test func rowsAlignOnTheLine() {
        let row = MathsBox("a").beside(half, gap: 1).beside(MathsBox("c").over(half), gap: 2)
        #expect(row.rows == ["  1  c", "a ─  ─", "  2  1", "     ─", "     2"])
        #expect(row.baseline == 1 && row.width == 6 && row.core == -1...3)
    }

    @Test func aRuleIsAsWideAsTheWiderPart() {
        let box = MathsBox("a + b").over(MathsBox("c"))
        #expect(box.rows == ["a + b", "─────", "  c  "])
        #expect(box.baseline == 1 && box.startsWithRule && box.endsWithRule && box.isTall)
    }

    @Test func scriptsDoNotStretchBrackets() {
        let side = MathsBox("zᵢ").ending(at: -1)
        #expect(side.rows == ["zᵢ", "  "] && side.baseline == 1)
        #expect(MathsBrackets.around(MathsBox("e").beside(side), "(", ")").rows == ["  zᵢ ", "(e  )"])
        let lowered = MathsBox("KL").beginning(at: 1)
        #expect(lowered.rows == ["  ", "KL"] && lowered.baseline == 0)
        #expect(side.overlaid(with: lowered).rows == ["zᵢ", "  ", "KL"])
    }

    @Test(arguments: [
        ("(", ["⎛", "⎜", "⎝"]), ("]", ["⎤", "⎥", "⎦"]), ("{", ["⎧", "⎨", "⎩"]), ("⌊", ["⎢", "⎢", "⎣"]), ("⌉", ["⎤", "⎥", "⎥"]),
        ("|", ["│", "│", "│"]), ("⟨", [" ╱", "⟨ ", " ╲"]), ("⟩", ["╲ ", " ⟩", "╱ "]), ("/", ["/"]), ("", [""]),
    ])
    func delimitersStretch(text: String, rows: [String]) {
        let box = MathsBrackets.delimiter(text, -1...1)
        #expect(box.rows == rows)
        #expect(box.baseline == rows.count / 2)
    }

    @Test func aBraceHasAMiddle() {
        #expect(MathsBrackets.around(MathsBox("a").over(MathsBox("b"), line: " "), "{", "").rows == ["⎧a", "⎨ ", "⎩b"])
        let two = MathsBox.column([MathsBox("a"), MathsBox("b")], line: 0)
        #expect(MathsBrackets.around(two, "{", "}").rows == ["⎧ ⎫", "⎨a⎬", "⎩b⎭"])
    }

    @Test func boxesThatWouldTouchAreFound() {
        let sum = MathsBox.column([MathsBox("∑"), MathsBox("i")], line: 0)
        #expect(sum.touches(sum))
        #expect(!sum.touches(MathsBox("x")) && !MathsBox("x").touches(sum))
        #expect(!sum.touches(MathsBox.column([MathsBox("n"), MathsBox("∑")], line: 1)))
    }

    @Test func everyRowOfEveryBoxIsAsWideAsTheBox() {
        for latex in MathsSamples.all.flatMap(\.formulas) {
            let box = MathsTypesetter().box(MathsParser.parse(latex).node)
            #expect(box.rows.allSatisfy { $0.columns == box.width }, "\(latex)")
            #expect(box.rows.indices.contains(box.baseline), "\(latex)")
            #expect(box.core.lowerBound >= -box.above && box.core.upperBound <= box.below && box.core.contains(0), "\(latex)")
        }
    }
}
