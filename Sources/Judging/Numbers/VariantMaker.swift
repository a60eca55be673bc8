import Foundation
import Questions

/// Draws the numbers of numeric questions by running their `generate.py`.
package enum VariantMaker {
    /// One drawing as the generator gave it.
    package struct Drawing: Hashable, Sendable {
        package var seed: Int64
        package var values: [String: String]
        package var answer: Double
        package var tolerance: Double
        package var unit: String
        /// The same quantity by the generator's own second way; nil where it defines none.
        package var check: Double?
    }

    /// Why no numbers could be drawn.
    package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
        package var description: String

        package init(description: String) { self.description = description }
    }

    /// Draws once for each seed.
    package static func draw(
        _ generator: String, seeds: [Int64], in sandbox: Sandbox, timeout: Duration = .seconds(10)
    ) async throws(Problem) -> [Drawing] {
        let outcome = await sandbox.run(
            driver, files: ["generate.py": generator], arguments: seeds.map(String.init), timeout: timeout)
        switch outcome.ending {
        case .exited(0): break
        case .exited, .signalled:
            throw Problem(description: "generate.py failed: \(lastLine(outcome.errors) ?? "it ended early")")
        case .timedOut: throw Problem(description: "generate.py did not finish within \(timeout.components.seconds) s")
        case .tooMuchOutput: throw Problem(description: "generate.py printed without end")
        case .notStarted(let reason): throw Problem(description: "generate.py could not be run: \(reason)")
        }
        if outcome.output.isEmpty { throw Problem(description: "generate.py ended before its numbers were drawn") }
        let stored: [Drawing]
        do {
            let drawings = try JSONDecoder().decode([Stored].self, from: Data(outcome.output.utf8))
            stored = drawings.map(\.drawing)
        } catch {
            throw Problem(description: "generate.py gave something else than values, answer, tolerance and unit")
        }
        for drawing in stored {
            let texts = [drawing.unit] + drawing.values.flatMap { [$0.key, $0.value] }
            if let bad = texts.first(where: { TextSafety.shown($0) != $0 }) {
                throw Problem(description: "generate.py gives a text that may not be shown: «\(TextSafety.shown(bad))»")
            }
        }
        return stored
    }

    /// The end of what a program complained of, fit to be shown.
    static func lastLine(_ text: String) -> String? {
        text.split(whereSeparator: \.isNewline).last.map { TextSafety.shown(String($0.prefix(200))) }
    }

    private struct Stored: Decodable {
        var seed: Int64
        var values: [String: String]
        var answer: Double
        var tolerance: Double
        var unit: String
        var check: Double?

        var drawing: Drawing {
            Drawing(seed: seed, values: values, answer: answer, tolerance: tolerance, unit: unit, check: check)
        }
    }

    /// The answer leaves by a copy of stdout that the generator does not know; what it prints goes to stderr.
    private static let driver = """
        import json, math, os, random, sys
        channel = os.fdopen(os.dup(1), "w")
        os.dup2(2, 1)
        sys.path.insert(0, os.getcwd())
        import generate

        def shown(value):
            if isinstance(value, bool) or isinstance(value, str):
                return str(value)
            if isinstance(value, int):
                return str(value)
            if isinstance(value, float):
                return format(value, ".10g")
            if isinstance(value, (list, tuple)):
                return ", ".join(shown(part) for part in value)
            raise SystemExit("a value is neither a number, a text nor a list of them: %r" % (value,))

        def number(value, name):
            value = float(value)
            if not math.isfinite(value):
                raise SystemExit("the %s is not finite" % name)
            return value

        drawings = []
        for text in sys.argv[1:]:
            seed = int(text)
            drawn = generate.variant(random.Random(seed))
            drawing = {
                "seed": seed,
                "values": {str(k): shown(v) for k, v in drawn["values"].items()},
                "answer": number(drawn["answer"], "answer"),
                "tolerance": number(drawn.get("tolerance", 0), "tolerance"),
                "unit": str(drawn.get("unit", "")),
            }
            if hasattr(generate, "check"):
                drawing["check"] = number(generate.check(drawn["values"]), "check")
            drawings.append(drawing)
        json.dump(drawings, channel)
        channel.close()
        os._exit(0)
        """
}
