import Questions

/// What a new question's files hold until they are written.
enum NewQuestion {
    /// Texts by name; a single file goes by `question.md`.
    static func files(_ kind: Kind, topic: String) -> [String: String] {
        switch kind {
        case .recall, .fragment: ["question.md": recall(topic)]
        case .choice: ["question.md": choice(topic)]
        case .numeric: ["question.md": numeric(topic), "generate.py": generator]
        case .design: ["question.md": design(topic)]
        case .code: code(topic)
        case .sql: sql(topic)
        }
    }

    private static func header(_ topic: String, minutes: Int, more: String = "") -> String {
        "---\ntopic: \(topic)\nlevel: mid            # junior | mid | senior | staff\nminutes: \(minutes)\n\(more)---\n"
    }

    private static let closing = """

        ## Key points
        - [must] What a hire says.
        - Another point that can be heard.

        ## Follow-ups
        - And why is that? — Because of this.

        ## Pitfalls
        The wrong but tempting answer, and why it is wrong.

        """

    private static func recall(_ topic: String) -> String {
        header(topic, minutes: 3) + "TODO: why, when or what if …?\n\n## Answer\nSixty to two hundred words, with one number or example.\n" + closing
    }

    private static func choice(_ topic: String) -> String {
        header(topic, minutes: 1) + """
            TODO: which of these …?

            - [x] The right one — why it is right.
            - [ ] A tempting one — why it is wrong.
            - [ ] Another one — why it is wrong.

            ## Answer
            The reason in a sentence or two.

            """
    }

    private static func numeric(_ topic: String) -> String {
        header(topic, minutes: 3) + "TODO: with {{n}} users and a rate of {{p}}, how many …?\n\n## Answer\n$n p$ = {{answer}} {{unit}}.\n" + closing
    }

    private static let generator = """
        def variant(rng):
            values = {"n": rng.randrange(50, 500, 10), "p": rng.choice([0.01, 0.02, 0.05])}
            answer = values["n"] * values["p"]
            return {"values": values, "answer": answer, "tolerance": 0.05, "unit": "users"}


        def check(values):
            return sum(values["p"] for _ in range(values["n"]))

        """

    private static func design(_ topic: String) -> String {
        let phases = Question.Phase.standard
        let rubric = Competency.all.map {
            "### \($0)\n- [must] What every hire does.\n- [strong] What lifts the answer.\n- [flag] What must not happen.\n"
        }
        return header(topic, minutes: 45, more: "kind: design\n") + """
            TODO: design … The service has … users and … requests a second.

            ## Phases
            \(phases.map { "- \($0.name) \($0.minutes.compact)" }.joined(separator: "\n"))

            ## Probes
            - 3: What an interviewer asks at minute 3.
            - 12: What an interviewer asks at minute 12.

            ## Rubric
            \(rubric.joined(separator: "\n"))
            ## Answer
            \(phases.map { "### \($0.name)\nWhat a good answer says in this phase.\n" }.joined(separator: "\n"))
            ## Senior
            - data and labels: What a senior candidate adds in this phase.
            - What a senior candidate adds in all.

            ## Staff
            - framing: What a staff candidate adds in this phase.

            """
    }

    private static let hints = """

        ## Hints
        1. What to look at.
        2. Which structure to use.
        3. The steps.

        ## Discussion
        Why it works, time and space, what an interviewer listens for.

        """

    private static func code(_ topic: String) -> [String: String] {
        let extra = "limit: 25\ncomplexity: {time: O(n), space: O(1)}\n"
        return [
            "question.md": header(topic, minutes: 15, more: extra) + "TODO: write `total(numbers)` that …\n" + hints + closing,
            "starter.py": "def total(numbers):\n    \"\"\"Returns …\"\"\"\n    raise NotImplementedError\n",
            "solution.py": "def total(numbers):\n    return sum(numbers)\n",
            "tests.py": """
            import unittest
            from solution import total


            class Tests(unittest.TestCase):
                def test_empty(self):
                    self.assertEqual(total([]), 0)

                def test_several(self):
                    self.assertEqual(total([1, 2, 3]), 6)

            """,
            "wrong/forgets_the_first.py": "# skips the first number; fails: test_several\ndef total(numbers):\n    return sum(numbers[1:])\n",
        ]
    }

    private static func sql(_ topic: String) -> [String: String] {
        let extra = "limit: 20\nordered: false\n"
        return [
            "question.md": header(topic, minutes: 12, more: extra) + "TODO: table `events(user, at)`. Return …\n" + hints + closing,
            "schema.sql": "CREATE TABLE events (user INTEGER NOT NULL, at TEXT NOT NULL);\n",
            "data.sql": "INSERT INTO events VALUES (1, '2026-01-01'), (2, '2026-01-02');\n",
            "data-hidden.sql": "INSERT INTO events VALUES (1, '2026-01-01'), (1, '2026-01-03');\n",
            "solution.sql": "SELECT user, count(*) FROM events GROUP BY user;\n",
            "wrong/counts_all.sql": "-- counts over all users; fails: data\nSELECT user, count(*) FROM events;\n",
        ]
    }
}
