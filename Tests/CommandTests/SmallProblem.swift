import Foundation

/// A coding problem that is judged at once.
enum SmallProblem {
    static let id = "coding/doubling/twice"
    static let right = "def twice(x):\n    return 2 * x\n"
    static let wrong = "def twice(x):\n    return x * x\n"

    /// Writes a file of the program's bank.
    static func write(_ text: String, to path: String, _ program: Program) throws {
        let url = program.folder.appendingPathComponent("bank/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// A program whose bank holds the problem.
    static func program() throws -> Program {
        let program = try Program()
        func put(_ path: String, _ text: String) throws { try write(text, to: "coding/" + path, program) }
        try put("bank.yml", "track: coding\nlicence: CC0-1.0\nauthors: [tests]\ngroups:\n  basics:\n    doubling: {weight: 1}\n")
        try put(
            "doubling/twice/question.md",
            """
            ---
            topic: doubling
            level: junior
            minutes: 10
            limit: 15
            complexity: {time: O(1), space: O(1)}
            ---
            Write `twice(x)`, which gives the double of a number.

            ## Hints
            1. Look at the sum.
            2. `twice(x)`
            3. Add x to itself.

            ## Discussion
            One operation.

            ## Key points
            - [must] Adds once
            - Says that it is constant

            """)
        try put("doubling/twice/starter.py", "def twice(x):\n    raise NotImplementedError\n")
        try put("doubling/twice/solution.py", right)
        try put(
            "doubling/twice/tests.py",
            """
            import unittest

            from solution import twice


            class Twice(unittest.TestCase):
                def test_small(self):
                    self.assertEqual(twice(2), 4)

                def test_large(self):
                    self.assertEqual(twice(10), 20)

            """)
        try put("doubling/twice/wrong/squares.py", "# squares; fails: test_large\n" + wrong)
        return program
    }
}
