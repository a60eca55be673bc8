import Screen
import TestSupport
import Testing

@Suite struct MarkdownTests {
    @Test(arguments: [80, 40, 20, 1])
    func laysOutEveryBlock(width: Int) {
        let lines = Markdown.lines(Samples.everyBlock, width: width)
        let glyphs = lines.text
        let styles = lines.map(\.styleLetters).joined(separator: "\n")
        expectGolden(glyphs + "\n\n" + String(repeating: "=", count: 20) + " styles\n" + styles, named: "markdown-\(width)")
    }

    @Test func blocksAreOneEmptyRowApartAndNoneAtTheEnds() {
        #expect(Markdown.lines("\n\n# A\nb\n\n\n\n- c\n- d\n\n\n", width: 20).map(\.text) == ["A", "", "b", "", "• c", "• d"])
        #expect(Markdown.lines("", width: 20).isEmpty)
        #expect(Markdown.lines("[unused]: http://x\n", width: 20).isEmpty)
        #expect(Markdown.lines("-\n- \n\n>\n", width: 20).map(\.text) == ["•", "•"])
    }

    @Test func looseListsAreOpenAndTightOnesAreNot() {
        #expect(Markdown.lines("1. a\n\n   b\n2. c", width: 20).map(\.text) == ["1. a", "", "   b", "", "2. c"])
        #expect(Markdown.lines("- a\n  - b\n    - c\n- d", width: 20).map(\.text) == ["• a", "  – b", "    · c", "• d"])
        #expect(Markdown.lines("9. a\n1. b", width: 20).map(\.text) == [" 9. a", "10. b"])
        #expect(Markdown.lines("- [x] a\n- [ ] b", width: 20).map(\.text) == ["[x] a", "[ ] b"])
    }

    @Test func stylesNest() {
        let spans = Markdown.lines("a **b *c* `d`** ~~e~~", width: 40).first?.spans
        #expect(
            spans == [
                Span("a "), Span("b ", .strong), Span("c", Style(.plain, [.strong, .emphasis])), Span(" ", .strong),
                Span("d", Style(.code, .strong)), Span(" "), Span("~~e~~", .muted),
            ])
    }

    @Test func mathsIsReadVerbatim() {
        #expect(Markdown.lines(#"let $a_1 \cdot b_2 * c*d$ and $x_{i}$"#, width: 60).map(\.text) == ["let a₁·b₂ * c * d and xᵢ"])
        #expect(Markdown.lines("a\n\n$$x^2$$\n\nb", width: 60).map(\.text) == ["a", "", "    x²", "", "b"])
        #expect(Markdown.lines("a $$x^2$$ b", width: 60).map(\.text) == ["a", "", "    x²", "", "b"])
        #expect(Markdown.lines("costs $5 and $6", width: 60).map(\.text) == ["costs $5 and $6"])
        #expect(Markdown.lines("costs 5 USD, $x$.", width: 60).map(\.text) == ["costs 5 USD, x."])
    }

    @Test func marksAndMarkupThatAreNotMarkdownStay() {
        #expect(Markdown.lines("<b>a</b> &lt; &#x41; &bogus; \\* 2 * 3", width: 60).map(\.text) == ["<b>a</b> < A &bogus; * 2 * 3"])
    }

    @Test func controlCharactersNeverPass() {
        let text = Markdown.lines("a\u{1B}[31mb\u{9B}c &#27; &#x202E;\u{202E} d\r\ne\u{0}", width: 60).map(\.text).joined(separator: "|")
        #expect(text == "a[31mbc \u{FFFD} \u{FFFD} d e")
    }

    @Test func plainIsTheFirstTextOnOneRow() {
        #expect(Markdown.plain("Why does **L1** give\n`exact` zeros, $\\lambda$?\n\nMore.") == "Why does L1 give exact zeros, λ?")
        #expect(Markdown.plain("```\ncode\n```\n\n> - quoted *text*\n") == "quoted text")
        #expect(Markdown.plain("# Title\n\ntext") == "Title")
        #expect(Markdown.plain("---\n") == "")
        #expect(Markdown.plain("") == "")
    }

    @Test func linksSayWhereTheyLead() {
        let text = "See [the *paper*](https://x.org/a) and <https://y.org>, [here](#below), <a@b.org> or [none]()."
        #expect(Markdown.lines(text, width: 99).map(\.text) == ["See the paper (https://x.org/a) and https://y.org, here, a@b.org or none."])
        #expect(Markdown.plain(text) == "See the paper and https://y.org, here, a@b.org or none.")
    }

    @Test func longCodeStaysWhole() {
        let rows = Markdown.lines("```\nabcdefghijklmnop\n\n\tx\n```", width: 12).map(\.text)
        #expect(rows == ["  abcdefghijklmnop", "", "      x"])
        let nested = Markdown.lines("> - a\n>\n>   ```\n>   abcdefghijklmnop abcdefghijklmnop\n>   ```", width: 30)
        #expect(nested.filter(\.isVerbatim).map(\.text) == ["│     abcdefghijklmnop abcdefghijklmnop"])
    }

    @Test func aTableTooNarrowForColumnsBecomesRecords() {
        let table = "| model | recall | note |\n|---|---:|---|\n| a | 0.9 | fast |\n| b | 0.8 | |"
        #expect(
            Markdown.lines(table, width: 30).map(\.text) == [
                "model  recall  note", "─────  ──────  ────", "a         0.9  fast", "b         0.8",
            ])
        #expect(
            Markdown.lines(table, width: 12).map(\.text) == [
                "model: a", "recall: 0.9", "note: fast", "", "model: b", "recall: 0.8", "note:",
            ])
    }
}

enum Samples {
    static let everyBlock = #"""
        # Regularization, *briefly*

        Near zero the **L1** penalty keeps pulling with the *same force*, $\lambda\,\mathrm{sign}(w)$, however small
        `w` is; see [the original paper](https://example.org "Lasso") and <https://example.org>.
        A hard break follows\
        here. An unbreakable_identifier_that_is_longer_than_any_narrow_row is cut.

        ## Lists

        - first level, long enough to need a second row at eighty columns, so that the hanging indent shows
          1. ordered
          2. with `code` and **strong**
             - third
               - fourth
        - [x] done
        - [ ] open

        Loose:

        8. eight

           second paragraph of eight
        9. nine
        10. ten

        > A quote with a list:
        >
        > - inside
        >
        > > nested quote

        ---

        ```python
        @dataclass
        def softmax(x, axis=-1):  # stable
            """Subtract the max,
            then exponentiate."""
            z = np.exp(x - x.max(axis=axis, keepdims=True))
            return z / z.sum(axis=axis, keepdims=True) if x.size > 1e-3 else f"a{x!r} \" # no comment"
        ```

        ```sql
        SELECT user_id, count(*) AS n -- per user
        FROM plays p /* all
        of them */ WHERE day >= '2024-01-01' AND note <> 'it''s' GROUP BY 1;
        ```

        ```sh
        for f in *.csv; do wc -l "$f" | sort -n; done # count
        echo ${HOME}#not-a-comment
        ```

            indented code, no language

        | Metric | Formula | When it misleads |
        | :-- | :-: | --: |
        | accuracy | $\frac{TP+TN}{N}$ | classes are imbalanced, and a constant answer already looks good |
        | recall | $\frac{TP}{TP+FN}$ | **false positives** are costly |
        | AUC | `roc_auc` | |

        $$\hat y = \sigma(w^T x + b)$$

        Last ~~deleted~~ paragraph.
        """#
}
