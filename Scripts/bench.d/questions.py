"""Makes a bank of made-up questions, the same on every run: what counts is their shape and size, which are those of the real ones."""

import random
from pathlib import Path

TRACKS = {"ml-theory": 0.70, "coding": 0.15, "ml-system-design": 0.15}
TOPICS = {"ml-theory": 60, "coding": 40, "ml-system-design": 10}
LEVELS = ["junior", "mid", "senior", "staff"]
COMPETENCIES = [
    "problem framing", "metrics", "data and labels", "features", "modelling", "evaluation", "serving and scale",
    "monitoring and iteration", "trade-offs and communication",
]
SUBJECTS = (
    "the loss|the gradient|the estimate|a larger batch|the learning rate|the prior|the sampler|the index|the cache|the label|"
    "the held-out set|the baseline|the query|the ranking|the attention map|the residual|the split|the threshold"
).split("|")
VERBS = (
    "grows with|shrinks with|does not depend on|is bounded by|hides|follows|is dominated by|becomes unstable without|is cheaper than|"
    "is biased by|cancels|must be checked against|says nothing about|is traded for"
).split("|")
OBJECTS = (
    "the number of samples|the width of the layer|the noise in the labels|the order of the data|the variance of the estimate|"
    "the memory of one device|the slowest replica|the rare class|the length of the context|the regularisation strength|"
    "the delay of the feedback|the size of the vocabulary|the curvature|the feature that leaks"
).split("|")
FORMULAS = [
    r"$\hat\theta = \arg\max_\theta \sum_i \log p(x_i \mid \theta)$", r"$\frac{\sigma^2}{n} + (1 - \rho)\,\beta^2$",
    r"$O(n \log n)$", r"$\mathbb{E}[x] = \int x\,p(x)\,dx$", r"$\nabla_w L = X^\top (Xw - y)$", r"$1 - 0.95^{14} = 0.51$",
]
DISPLAYED = [
    "$$n \\approx \\frac{2 (z_{1 - \\alpha/2} + z_{1 - \\beta})^2 \\, p(1 - p)}{\\delta^2}$$",
    "$$\\mathrm{softmax}(x)_i = \\frac{e^{x_i}}{\\sum_{j=1}^{K} e^{x_j}}$$",
]
CODE = (
    "```python\ndef step(weights, gradient, rate=0.1):\n    # one update, in place\n"
    "    for i, g in enumerate(gradient):\n        weights[i] -= rate * g\n    return weights\n```"
)
TABLE = (
    "| method | bias | variance |\n| --- | --- | --- |\n| one tree | low | high |\n| bagging | low | lower |\n"
    "| boosting | falls | `depends` |"
)
# The part of a coding question's header that the others do not have.
LIMIT = "limit: 30\ncomplexity: {time: O(n), space: O(1)}\n"


class Writer:
    """Writes the questions of one kind or another below a folder."""

    def __init__(self, root, seed):
        self.root = root
        self.rng = random.Random(seed)
        # (id, kind) of everything written.
        self.questions = []

    def sentence(self):
        rng = self.rng
        text = f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)}"
        if rng.random() < 0.3:
            text += f", while {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)}"
        if rng.random() < 0.15:
            text += ", as " + rng.choice(FORMULAS)
        return text[0].upper() + text[1:] + "."

    def paragraph(self, sentences):
        """Sentences wrapped as a person's editor would."""
        lines, line = [], ""
        for word in " ".join(self.sentence() for _ in range(sentences)).split(" "):
            if line and len(line) + len(word) >= 100:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return "\n".join(lines + [line])

    def header(self, topic, minutes, more=""):
        level = self.rng.choice(LEVELS)
        return f"---\ntopic: {topic}\nlevel: {level}\nminutes: {minutes}\ntags: [made-up, {self.rng.choice(['one', 'two'])}]\n{more}---\n"

    def points(self):
        rng = self.rng
        lines = [f"- {'[must] ' if i < 2 else ''}{self.sentence()[:80]}" for i in range(rng.randint(4, 7))]
        return "## Key points\n" + "\n".join(lines) + "\n"

    def tail(self):
        ladder = [f"- Why is it that {self.sentence()[:-1].lower()}? — {self.paragraph(2)}" for _ in range(3)]
        asked = "\n".join(step.replace("\n", "\n  ") for step in ladder)
        return f"## Follow-ups\n{asked}\n\n## Pitfalls\n{self.paragraph(2)}\n"

    def answer(self, title="Answer"):
        parts = [self.paragraph(3), self.rng.choice(DISPLAYED), self.paragraph(2)]
        parts.append(self.rng.choice([CODE, TABLE, "- " + self.sentence() + "\n- " + self.sentence()]))
        return f"## {title}\n" + "\n\n".join(parts + [self.paragraph(2)]) + "\n"

    def hints(self, count):
        return "## Hints\n" + "\n".join(f"{i + 1}. {self.sentence()}" for i in range(count)) + "\n"

    def put(self, name, kind, files):
        """Files by name below the question's folder, or the question's own text alone."""
        self.questions.append((name, kind))
        if isinstance(files, str):
            path = self.root / (name + ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(files)
            return
        folder = self.root / name
        (folder / "wrong").mkdir(parents=True, exist_ok=True) if any("/" in file for file in files) else folder.mkdir(parents=True)
        for file, text in files.items():
            (folder / file).write_text(text)

    def recall(self, name, topic):
        text = self.header(topic, 3) + f"Case {name}: {self.paragraph(2)} Why?\n\n"
        self.put(name, "recall", "\n".join([text, self.hints(2), self.answer(), self.points(), self.tail()]))

    def choice(self, name, topic):
        options = "\n".join(f"- [{'x' if i == 1 else ' '}] {self.sentence()[:-1]} — {self.sentence()}" for i in range(4))
        text = self.header(topic, 1.5) + f"Case {name}: {self.paragraph(1)} Which holds?\n\n{options}\n"
        self.put(name, "choice", "\n".join([text, self.answer(), self.tail()]))

    def numeric(self, name, topic):
        text = self.header(topic, 3) + f"Case {name}: of {{{{n}}}} reports a share {{{{p}}}} is wrong; how many? {self.paragraph(1)}\n\n"
        body = f"## Answer\n{self.paragraph(3)}\n\nIt is {{{{answer}}}} {{{{unit}}}}.\n"
        program = (
            "def variant(rng):\n"
            '    values = {"n": rng.randrange(50, 200), "p": rng.choice([0.02, 0.05, 0.1])}\n'
            '    answer = values["n"] * values["p"]\n'
            '    return {"values": values, "answer": answer, "tolerance": 0.1, "unit": "reports"}\n\n\n'
            'def check(values):\n    return sum(values["p"] for _ in range(values["n"]))\n'
        )
        self.put(name, "numeric", {
            "question.md": "\n".join([text, self.hints(1), body, self.points(), self.tail()]), "generate.py": program})

    def code(self, name, topic):
        text = self.header(topic, 20, LIMIT) + f"Case {name}: {self.paragraph(3)}\n\n{CODE}\n"
        self.put(name, "code", {
            "question.md": "\n".join([text, self.hints(3), self.answer("Discussion"), self.points(), self.tail()]),
            "starter.py": 'def longest(values):\n    """Returns the longest run."""\n    raise NotImplementedError\n',
            "solution.py": "def longest(values):\n    best = run = 0\n    for value in values:\n        run = run + 1 if value else 0\n"
            "        best = max(best, run)\n    return best\n",
            "tests.py": "import unittest\n\nfrom solution import longest\n\n\nclass Tests(unittest.TestCase):\n    def test_run(self):\n"
            "        self.assertEqual(longest([1, 1, 0, 1]), 2)\n",
            "wrong/total.py": "# Counts all of them. fails: test_run\ndef longest(values):\n    return sum(values)\n",
        })

    def sql(self, name, topic):
        text = self.header(topic, 12, LIMIT) + f"Case {name}: {self.paragraph(3)}\n\n{TABLE}\n"
        self.put(name, "sql", {
            "question.md": "\n".join([text, self.hints(3), self.answer("Discussion"), self.points(), self.tail()]),
            "schema.sql": "CREATE TABLE visits (id INTEGER PRIMARY KEY, person TEXT NOT NULL, day INTEGER NOT NULL);\n",
            "data.sql": "INSERT INTO visits VALUES (1, 'ann', 1), (2, 'bob', 2), (3, 'ann', 3);\n",
            "data-hidden.sql": "INSERT INTO visits VALUES (1, 'ann', 1), (2, 'ann', 1);\n",
            "solution.sql": "SELECT person, count(DISTINCT day) AS days FROM visits GROUP BY person;\n",
            "wrong/rows.sql": "-- Counts visits, not days. fails: data-hidden\n"
            "SELECT person, count(*) AS days FROM visits GROUP BY person;\n",
        })

    def design(self, name, topic):
        """A prompt and its four fragments."""
        rubric = "\n".join(
            f"### {one}\n- [must] {self.sentence()[:80]}\n- [must] {self.sentence()[:80]}\n- [strong] {self.sentence()[:80]}\n"
            f"- [flag] {self.sentence()[:80]}\n" for one in COMPETENCIES)
        phases = ["framing", "metrics", "data", "modelling", "serving", "wrap-up"]
        text = self.header(topic, 45, "kind: design\n") + f"Case {name}: {self.paragraph(4)}\n\n"
        text += "## Phases\n" + "\n".join(f"- {one} 7" for one in phases) + "\n\n## Probes\n"
        text += "\n".join(f"- {minute}: {self.sentence()[:-1]}?" for minute in range(4, 40, 6)) + f"\n\n## Rubric\n{rubric}\n## Answer\n"
        text += "\n".join(f"### {one}\n{self.paragraph(4)}\n" for one in phases)
        text += f"\n## Senior\n{self.paragraph(3)}\n\n## Staff\n{self.paragraph(3)}\n"
        self.put(name, "design", text)
        for part in range(4):
            body = self.header(topic, 4) + f"Part {part} of {name}: {self.paragraph(2)}\n\n"
            self.put(f"{name}/part-{part}", "fragment", "\n".join([body, self.answer(), self.points(), self.tail()]))


def manifest(track, topics):
    """A bank.yml in which every fifth topic begins a new group and the others require the one before."""
    lines = [f"track: {track}", f"title: {track}", "licence: CC0-1.0", "authors: [nobody]", "groups:"]
    groups = []
    for index, topic in enumerate(topics):
        if index % 5 == 0:
            groups.append(f"group-{index // 5}")
            lines.append(f"  {groups[-1]}:")
        needs = f", requires: [{topics[index - 1]}]" if index % 5 else ""
        lines.append(f"    {topic}: {{ weight: {1 + index % 5}{needs} }}")
    lines.append("paths:")
    lines += [f"  {path}: [{', '.join(groups)}]" for path in ["software-engineering", "data-science", "from-scratch"]]
    return "\n".join(lines) + "\n"


def make(root, count, seed=1):
    """Writes `count` questions below a folder and returns their (id, kind) pairs."""
    writer = Writer(Path(root), seed)
    for track, share in TRACKS.items():
        topics = [f"topic-{index:02}" for index in range(TOPICS[track])]
        (writer.root / track).mkdir(parents=True)
        (writer.root / track / "bank.yml").write_text(manifest(track, [f"{track}-{topic}" for topic in topics]))
        target = len(writer.questions) + round(count * share)
        number = 0
        while len(writer.questions) < target:
            topic = f"{track}-{topics[number % len(topics)]}"
            name = f"{track}/{topic}/question-{number:05}"
            if track == "ml-theory":
                [writer.recall, writer.recall, writer.recall, writer.choice, writer.numeric][number % 5](name, topic)
            elif track == "coding":
                [writer.code, writer.code, writer.sql][number % 3](name, topic)
            else:
                writer.design(name, topic)
            number += 1
    return writer.questions
